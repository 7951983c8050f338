import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_OFFICERS, demoViewer } from '../../gateway/sign-in/demo-officers.ts';
import { PURPOSES, ROLES } from '../../schema/access/viewer.ts';
import { findDivisionLevel } from '../../schema/division-code.ts';
import { DEMO_DIRECTOR } from '../../subgraphs/joint-meeting/demo-record.ts';
import { freshDatabases } from '../databases.ts';
import { projectRoot, projectText } from '../platform/project-files.ts';
import {
  codeOf,
  demoCookie,
  FROM_PAGE,
  freshHubDatabase,
  startTestGateway,
  type TestGateway,
  type TestHubDatabase,
} from './test-sign-in.ts';

let database: TestHubDatabase;
let gateway: TestGateway;

beforeAll(async () => {
  database = await freshHubDatabase();
  gateway = await startTestGateway(database, { isDemo: true });
});

afterAll(async () => {
  await gateway?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

/** Runs a command of the project; gives its exit code and everything it said. */
function run(file: string, flags: string[], environment: Record<string, string>): Promise<[number, string]> {
  return new Promise((resolve) => {
    const env = { PATH: process.env.PATH, HUB_PORT: '0', ...environment };
    execFile(process.execPath, [file, ...flags], { cwd: projectRoot, env }, (error, stdout, stderr) =>
      resolve([Number(error?.code ?? 0), `${stdout}${stderr}`]),
    );
  });
}

test('thirteen officers from five departments, every level from village to province, every assurance', () => {
  expect(DEMO_OFFICERS).toHaveLength(13);
  expect(new Set(DEMO_OFFICERS.map(({ id }) => id)).size).toBe(13);
  expect(new Set(DEMO_OFFICERS.map(({ department }) => department)).size).toBe(5);
  expect(new Set(DEMO_OFFICERS.map(({ division }) => findDivisionLevel(division)))).toEqual(
    new Set(['VILLAGE', 'TOWNSHIP', 'COUNTY', 'PROVINCE']),
  );
  expect(new Set(DEMO_OFFICERS.map(({ assurance }) => assurance))).toEqual(new Set([1, 2, 3]));
  const analysts = DEMO_OFFICERS.filter(({ rights }) => rights.includes('ANALYST')).map(({ id }) => id);
  expect(analysts).toEqual(['demo-county-officer', 'demo-joint-meeting-secretary', 'demo-provincial-officer']);
});

test('the villages of the officers are villages of 后安镇', () => {
  const rows = projectText('subgraphs/demo/divisions-210421.csv').matchAll(/^(\d{12}),([^,]+),VILLAGE,210421102\b/gm);
  const names = new Map([...rows].map(([, code, name]) => [code, name]));
  const inVillages = DEMO_OFFICERS.filter(({ division }) => division.length === 12);
  for (const { division, area } of inVillages) {
    expect(names.get(division)).toContain(area.replace(/^抚顺县后安镇|村$/g, ''));
  }
});

test('the child director of the demo’s papers is the officer who signs in', () => {
  const officer = DEMO_OFFICERS.find(({ id }) => id === DEMO_DIRECTOR.id);
  expect(officer && demoViewer(officer)).toEqual(expect.objectContaining(DEMO_DIRECTOR));
});

test.each(DEMO_OFFICERS.map(({ id }) => id))(
  '%s signs in and finds who they are and what for they may ask',
  async (id) => {
    const response = await gateway.get('/session', { cookie: await demoCookie(gateway, id) });
    const { viewer, purposes } = (await response.json()) as {
      viewer: { id: string; role: string };
      purposes: Array<{ purpose: string }>;
    };
    expect(viewer.id).toBe(id);
    expect(ROLES).toContain(viewer.role);
    expect(purposes.length).toBeGreaterThan(0);
    expect(PURPOSES).toEqual(expect.arrayContaining(purposes.map(({ purpose }) => purpose)));
  },
);

test('signing in as another officer ends the session before', async () => {
  const first = await demoCookie(gateway, 'demo-auditor');
  await gateway.post('/sign-in/demo', { officer: 'demo-grid-worker' }, { ...FROM_PAGE, cookie: first });
  expect(await codeOf(await gateway.get('/session', { cookie: first }))).toEqual([401, 'SIGN_IN_ENDED']);
});

test.each(['{"officer":"root"}', '{"officer":["demo-auditor"]}', '{"officer":null}', '{}', '[]'])(
  'nobody else signs in by %s',
  async (body) => {
    expect(await codeOf(await gateway.post('/sign-in/demo', body, FROM_PAGE))).toEqual([401, 'SIGN_IN_FAILED']);
  },
);

test.each(['', 'x', '{"officer":{"$ne":1}}', '{"officer":"a","officer":"demo-auditor"}'])(
  '%s is no sign-in',
  async (body) => {
    expect(await codeOf(await gateway.post('/sign-in/demo', body, FROM_PAGE))).toEqual([400, 'BAD_REQUEST']);
  },
);

test('without the flag there is no demo sign-in, and the page lists nobody', async () => {
  await using plain = await startTestGateway(database);
  expect(await codeOf(await plain.post('/sign-in/demo', { officer: 'demo-auditor' }, FROM_PAGE))).toEqual([
    404,
    'NOT_FOUND',
  ]);
  expect(await (await plain.get('/sign-in/options')).json()).toEqual({ hasIssuer: false, officers: [] });
});

test('a session of an invented officer ends where the demo sign-in is off, and counts again where it is on', async () => {
  const cookie = await demoCookie(gateway, 'demo-county-officer');
  expect((await gateway.ask({ cookie, ...FROM_PAGE })).status).toBe(200);
  const environments: Record<string, string>[] = [{}, { NODE_ENV: 'production' }];
  for (const environment of environments) {
    await using plain = await startTestGateway(database, { environment });
    for (const answer of [await plain.get('/session', { cookie }), await plain.ask({ cookie, ...FROM_PAGE })])
      expect(await codeOf(answer)).toEqual([401, 'SIGN_IN_ENDED']);
  }
  expect((await gateway.ask({ cookie, ...FROM_PAGE })).status).toBe(200);
});

test('in production the hub does not start with the flag, and says why', async () => {
  const [code, said] = await run('gateway/main.ts', ['--demo-sign-in'], { NODE_ENV: 'production' });
  expect([code, said]).toEqual([1, expect.stringContaining('未能启动:生产环境(NODE_ENV=production)不得开启演示登录')]);
});

test('the command shuts a person out and lets them in again', async () => {
  const cookie = await demoCookie(gateway, 'demo-league-cadre');
  const { 'processing-record': record } = await freshDatabases(['processing-record']);
  const environment = { HUB_DATABASE_URL: database.url, HUB_DURABILITY: 'any' };
  const writer = { HUB_RECORD_WRITER_URL: String(record?.writer) };
  const revoke = (...flags: string[]) => run('gateway/sign-in/revoke.ts', flags, { ...environment, ...writer });
  expect(await revoke('person', 'demo-league-cadre')).toEqual([0, '已停用。\n']);
  expect((await gateway.get('/session', { cookie })).status).toBe(401);
  expect(await revoke('restore', 'demo-league-cadre')).toEqual([0, '已恢复,可以重新登录。\n']);
  expect(await revoke('restore', 'demo-league-cadre')).toEqual([0, '此人没有被停用。\n']);
  expect(await revoke('token', 'some-jti')).toEqual([0, '令牌已吊销。\n']);
  expect((await revoke('nonsense', 'x'))[0]).toBe(2);
  expect(await database.sql('select kind, subject, until is null as "forGood" from revocation order by kind')).toEqual([
    { kind: 'PERSON', subject: 'demo-league-cadre', forGood: false },
    { kind: 'TOKEN', subject: 'some-jti', forGood: false },
  ]);
  const said =
    "select body::jsonb -> 'detail' as detail from record_link where body::jsonb ->> 'kind' = 'SIGN_IN' order by chain";
  expect(
    ((await record?.sql<{ detail: { event: string } }>(said)) ?? []).map(({ detail }) => detail).sort(byEvent),
  ).toEqual([
    { event: 'LET_IN', person: 'demo-league-cadre' },
    { event: 'SHUT_OUT', person: 'demo-league-cadre', sessions: 2 },
    { event: 'TOKEN_REVOKED', token: 'some-jti' },
  ]);
  await record?.drop();
  const gone = { HUB_RECORD_WRITER_URL: 'postgres://127.0.0.1:1/nowhere' };
  expect(await run('gateway/sign-in/revoke.ts', ['token', 'other-jti'], { ...environment, ...gone })).toEqual([
    3,
    '令牌已吊销。\n但未能写入处理记录:请检查处理记录库(HUB_RECORD_WRITER_URL)后再运行一次同一命令。\n',
  ]);
});

const byEvent = (one: { event: string }, other: { event: string }) => (one.event < other.event ? -1 : 1);
