import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RECORD_DEPARTMENT, RECORD_SEALER, RECORD_WRITER } from '../../schema/processing-record/roles.ts';
import { withClient } from '../../subgraphs/database.ts';
import { loadDemo } from '../../subgraphs/demo/load.ts';
import { fieldKeysOf } from '../../subgraphs/keyring-source.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { composeServices } from './compose-file.ts';
import { type ComposeRun, runCompose } from './compose-run.ts';
import { signedInOfficer } from './officer.ts';
import { projectText } from './project-files.ts';

let run: ComposeRun;
const witnesses = departmentNames().filter((name) => name !== RECORD_DEPARTMENT);

beforeAll(async () => {
  run = await runCompose({ gateway: { HUB_DEMO_SIGN_IN: '1', HUB_SWEEP: 'off' } });
  const stated = (name: string, variable: string) => run.environment[name]?.[variable] as string;
  const databases = Object.fromEntries(departmentNames().map((name) => [name, stated(name, 'MIGRATION_DATABASE_URL')]));
  const linkageKey = Buffer.from(stated('civil-affairs', 'HUB_LINKAGE_KEY'), 'base64');
  await loadDemo({
    seed: 1,
    children: 120,
    databases,
    linkageKey,
    fieldKeys: fieldKeysOf(stated('civil-affairs', 'HUB_FIELD_KEYS')),
  });
}, 600_000);

afterAll(async () => {
  await run?.[Symbol.asyncDispose]();
});

const sections =
  'civilAffairs { __typename } education { __typename } womensFederation { __typename } youthLeague { __typename }';
const profile = `query ($id: ID!) { child(id: $id) { id name ${sections} } }`;

/** Asks as the county's civil-affairs officer, for the care of children. */
const asOfficer = async (query: string, variables: Record<string, unknown> = {}) =>
  (await signedInOfficer(run.url, 'demo-county-officer', 'CHILD_CARE'))(query, variables);

/** A child whom all four departments know, as soon as the gateway has read what the departments have agreed. */
async function knownToAll(): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const { data } = await asOfficer(`{ children(first: 100) { nodes { id ${sections} } } }`);
    const children = data.children.nodes as Array<Record<string, unknown>>;
    const found = children.find((child) => Object.values(child).every((value) => value !== null));
    if (found) return found.id as string;
    await sleep(2_000); // each try discloses children, of whom a person has 2,000 an hour
  }
  throw new Error('No child is known to all departments.');
}

test('the services of docker-compose.yml answer the four-department question; without education three still do', async () => {
  const id = await knownToAll();
  const whole = await asOfficer(profile, { id });
  expect(whole.errors).toBeUndefined();
  expect(Object.values(whole.data.child).every((value) => value !== null)).toBe(true);

  await run.stop('education');
  const rest = await asOfficer(profile, { id });
  expect(rest.data).toEqual({ child: { ...whole.data.child, education: null } });
  expect(rest.errors?.map(({ extensions }) => extensions.code)).toEqual(['DEPARTMENT_UNAVAILABLE']);
  expect(JSON.stringify(rest)).not.toMatch(/127\.0\.0\.1|localhost|ECONN|http:/);
});

/** Seals of the running hub and how many departments have signed each. */
async function seals(): Promise<Array<{ number: number; signatures: number }>> {
  const url = run.environment[RECORD_DEPARTMENT]?.MIGRATION_DATABASE_URL as string;
  const text = `select s.number::int, count(c)::int as signatures from seal s left join seal_cosignature c using (number)
    group by s.number order by s.number`;
  return withClient(url, async (client) => (await client.query(text)).rows);
}

test('the gateway seals what it records; the departments sign, each with its own key, those that are down later', async () => {
  const isSigned = async () => (await seals()).some(({ signatures }) => signatures >= witnesses.length - 1);
  for (let waited = 0; !(await isSigned()) && waited < 60; waited++) await sleep(500);
  expect(await seals()).toContainEqual({ number: 1, signatures: expect.toSatisfy((count) => count >= 2) });
  expect(await isSigned()).toBe(true);
});

test('a client that reaches a department past the gateway is told nothing, whoever it claims to be', async () => {
  const headers = {
    'content-type': 'application/json',
    'x-hub-viewer': 'demo-county-officer',
    'x-hub-purpose': 'AUDIT',
  };
  const body = JSON.stringify({ query: '{ __typename }' });
  const response = await fetch(run.addressOf('youth-league'), { method: 'POST', headers, body });
  expect([response.status, await response.text()]).toEqual([401, '']);
});

/** The services that are told a variable. */
function told(variable: string): string[] {
  const services = composeServices().filter(([, { environment = {} }]) => Object.hasOwn(environment, variable));
  return services.map(([name]) => name).toSorted();
}

test('the keys that sign are with the gateway alone, departments have the public halves', () => {
  expect(told('HUB_GRANT_PRIVATE_KEY')).toEqual(['gateway']);
  expect(told('HUB_GRANT_PUBLIC_KEYS')).toEqual(departmentNames());
  expect(told('HUB_SEAL_PRIVATE_KEY')).toEqual(['gateway']);
  expect(told('HUB_SEAL_PUBLIC_KEYS')).toEqual(witnesses);
});

test('each department but the record itself witnesses seals, with a key that nobody else has', () => {
  expect(told('HUB_WITNESS_PRIVATE_KEY')).toEqual(witnesses);
  const keys = witnesses.map((name) => run.environment[name]?.HUB_WITNESS_PRIVATE_KEY);
  expect(new Set(keys).size).toBe(witnesses.length);
});

test('the gateway alone appends to the record and seals it, each as a role of its own', () => {
  expect([told('HUB_RECORD_WRITER_URL'), told('HUB_RECORD_SEALER_URL')]).toEqual([['gateway'], ['gateway']]);
  const roleIn = (variable: string) => new URL(run.environment.gateway?.[variable] as string).username;
  expect([roleIn('HUB_RECORD_WRITER_URL'), roleIn('HUB_RECORD_SEALER_URL')]).toEqual([RECORD_WRITER, RECORD_SEALER]);
});

test('every department has its service, and the gateway knows where', () => {
  const services = Object.fromEntries(composeServices());
  for (const name of departmentNames()) {
    expect(services[name]?.command).toEqual(['node', 'subgraphs/serve.ts', name]);
    const variable = `HUB_SUBGRAPH_${name.replaceAll('-', '_').toUpperCase()}_URL`;
    expect(services.gateway?.environment?.[variable]).toBe(`http://${name}:4001/graphql`);
  }
});

test('a department is told its own passwords only, the gateway beside its own those to append to the record and to seal it', () => {
  const services = Object.fromEntries(composeServices());
  const asked = (name: string) =>
    [...JSON.stringify(services[name]).matchAll(/\$\{(\w+PASSWORD)/g)].map(([, variable]) => variable);
  for (const name of departmentNames()) {
    const own = name.replaceAll('-', '_').toUpperCase();
    expect(asked(name)).toEqual([`${own}_PASSWORD`, `${own}_MIGRATOR_PASSWORD`]);
  }
  const record = ['PROCESSING_RECORD_WRITER_PASSWORD', 'PROCESSING_RECORD_SEALER_PASSWORD'];
  expect(asked('gateway')).toEqual(['HUB_PASSWORD', 'HUB_MIGRATOR_PASSWORD', ...record]);
});

test('no secret is in the file, and every image names a version', () => {
  const text = projectText('docker-compose.yml');
  const secrets = [...text.matchAll(/(?:PASSWORD|KEY): *(\S+)|:\/\/\w+:([^@]+)@/g)].map(
    ([, value, inUrl]) => value ?? inUrl,
  );
  expect(secrets.length).toBeGreaterThan(10);
  expect(secrets.filter((value) => !value?.startsWith('${'))).toEqual([]);
  for (const [, { image }] of composeServices()) expect(image).toMatch(/^(node|postgres):\d[\w.-]+$/);
});
