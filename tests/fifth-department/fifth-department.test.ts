import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { freshFolder } from '../platform/data-dir.ts';
import { filledFolder } from '../platform/filled-folder.ts';
import { runHubProcess } from '../platform/hub-process.ts';
import { bearerOf } from '../platform/officer.ts';
import { projectRoot } from '../platform/project-files.ts';
import { AUDIENCE, startProvider, type TestProvider } from '../sign-in/provider.ts';

const REQUEST = `mutation ($input: RequestSharingInput!) { requestSharing(input: $input) { number version } }`;
const GRANT = `mutation ($input: GrantSharingInput!) { grantSharing(input: $input) { state } }`;
const CHILDREN = `{ children(first: 3, orderBy: NAME_ASC) { nodes { name health { name vaccinations(first: 1) { vaccine isBooster } } } } }`;

/** The project with one department more: its folder, and its value in `enum Department`. */
function withHealth(path: string): void {
  for (const part of ['schema', 'subgraphs', 'gateway', 'console', 'package.json'])
    cpSync(join(projectRoot, part), join(path, part), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(path, 'node_modules'));
  cpSync(fileURLToPath(new URL('health', import.meta.url)), join(path, 'subgraphs/health'), { recursive: true });
  const language = join(path, 'schema/common.graphql');
  writeFileSync(language, readFileSync(language, 'utf8').replace(/enum Department \{/, '$&\n  "卫健"\n  HEALTH'));
  execFileSync(process.execPath, ['schema/generate.ts'], { cwd: path });
}

/** The county's data steward of a department, who writes queries of their own to correct data. */
async function steward(provider: TestProvider, url: string, department: string) {
  const claims = { sub: `steward-${department}`, name: '测试数据管理员', hub_department: department, acr: '3' };
  const token = await provider.token({
    ...claims,
    hub_role: 'DATA_STEWARD',
    hub_division: '210421',
    hub_rights: ['ANALYST'],
  });
  return bearerOf(url, token, 'CORRECTION');
}

it('a department more is a folder: added to a hub with data, it knows the same children, and shares them once it has agreed', async () => {
  using copy = freshFolder('health');
  using data = await filledFolder('health-data');
  withHealth(copy.path);
  {
    await using before = await runHubProcess(data.path);
    await before.signal('SIGTERM');
  }
  await using provider = await startProvider('http://127.0.0.1:1');
  const environment = { HUB_OIDC_ISSUER: provider.url, HUB_OIDC_AUDIENCE: AUDIENCE };
  await using hub = await runHubProcess(data.path, { cwd: copy.path, children: 300, environment });
  expect(hub.output()).toContain('新增部门 health:已建好数据库,装入了同一个演示县。');

  const health = await steward(provider, hub.url, 'HEALTH');
  const own = await health('{ vaccinations(first: 1) { totalCount nodes { vaccine child { health { name } } } } }');
  expect(own.errors).toBeUndefined();
  expect(own.data.vaccinations).toEqual({
    totalCount: 120,
    nodes: [{ vaccine: '示例疫苗', child: { health: { name: expect.any(String) } } }],
  });

  const civilAffairs = await steward(provider, hub.url, 'CIVIL_AFFAIRS');
  const unshared = await civilAffairs(CHILDREN);
  expect(unshared.data.children.nodes.map((child: { health: unknown }) => child.health)).toEqual([null, null, null]);
  expect(unshared.errors?.[0]?.extensions).toMatchObject({ code: 'NO_AGREEMENT', owner: 'HEALTH' });

  const terms = {
    purposes: ['CORRECTION'],
    fields: ['Child.health', 'HealthChild.*', 'Vaccination.*'],
    divisions: ['210421'],
  };
  const need = '核对儿童登记与预防接种登记的姓名是否一致';
  const asked = await civilAffairs(REQUEST, {
    input: { provider: 'HEALTH', ...terms, need, legalBasis: '政务数据共享条例' },
  });
  expect(asked.errors).toBeUndefined();
  const { number: requestNumber, version: expectedVersion } = asked.data.requestSharing;
  const documentNumber = '抚卫健函〔2026〕1号';
  const granted = await health(GRANT, { input: { requestNumber, expectedVersion, documentNumber } });
  expect(granted).toMatchObject({ data: { grantSharing: { state: 'GRANTED' } } });

  const shared = await civilAffairs(CHILDREN);
  expect(shared.errors).toBeUndefined();
  expect(shared.data.children.nodes).toHaveLength(3);
  for (const child of shared.data.children.nodes)
    expect(child.health).toEqual({
      name: child.name,
      vaccinations: [{ vaccine: '示例疫苗', isBooster: false }],
    });
  expect(shared.extensions.departments.map((each: { department: string }) => each.department)).toEqual([
    'civil-affairs',
    'health',
  ]);
}, 300_000);
