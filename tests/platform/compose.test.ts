import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemo } from '../../subgraphs/demo/load.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { ask } from '../hub.ts';
import { composeServices } from './compose-file.ts';
import { type ComposeRun, runCompose } from './compose-run.ts';
import { projectText } from './project-files.ts';

let run: ComposeRun;

beforeAll(async () => {
  run = await runCompose();
  const stated = (name: string, variable: string) => run.environment[name]?.[variable] as string;
  const databases = Object.fromEntries(departmentNames().map((name) => [name, stated(name, 'DATABASE_URL')]));
  const linkageKey = Buffer.from(stated('civil-affairs', 'HUB_LINKAGE_KEY'), 'base64');
  await loadDemo({ seed: 1, children: 120, databases, linkageKey });
});

afterAll(async () => {
  await run?.[Symbol.asyncDispose]();
});

const sections =
  'civilAffairs { __typename } education { __typename } womensFederation { __typename } youthLeague { __typename }';
const profile = `query ($id: ID!) { child(id: $id) { id name ${sections} } }`;

/** A child whom all four departments know. */
async function knownToAll(): Promise<string> {
  const { data } = await ask(`${run.url}/graphql`, `{ children(first: 100) { nodes { id ${sections} } } }`);
  const children = data.children.nodes as Array<Record<string, unknown>>;
  return children.find((child) => Object.values(child).every((value) => value !== null))?.id as string;
}

test('the services of docker-compose.yml answer the four-department question; without education three still do', async () => {
  const id = await knownToAll();
  const whole = await ask(`${run.url}/graphql`, profile, { id });
  expect(whole.errors).toBeUndefined();
  expect(Object.values(whole.data.child).every((value) => value !== null)).toBe(true);

  await run.stop('education');
  const rest = await ask(`${run.url}/graphql`, profile, { id });
  expect(rest.data).toEqual({ child: { ...whole.data.child, education: null } });
  expect(rest.errors?.map(({ extensions }) => extensions.code)).toEqual(['DEPARTMENT_UNAVAILABLE']);
  expect(JSON.stringify(rest)).not.toMatch(/127\.0\.0\.1|localhost|ECONN|http:/);
});

test('every department has its service, and the gateway knows where', () => {
  const services = Object.fromEntries(composeServices());
  for (const name of departmentNames()) {
    expect(services[name]?.command).toEqual(['node', 'subgraphs/serve.ts', name]);
    const variable = `HUB_SUBGRAPH_${name.replaceAll('-', '_').toUpperCase()}_URL`;
    expect(services.gateway?.environment?.[variable]).toBe(`http://${name}:4001/graphql`);
  }
});

test('a department is told its own passwords only, the gateway none', () => {
  const services = Object.fromEntries(composeServices());
  const asked = (name: string) =>
    [...JSON.stringify(services[name]).matchAll(/\$\{(\w+PASSWORD)/g)].map(([, variable]) => variable);
  for (const name of departmentNames()) {
    const own = name.replaceAll('-', '_').toUpperCase();
    expect(asked(name)).toEqual([`${own}_PASSWORD`, `${own}_MIGRATOR_PASSWORD`]);
  }
  expect(asked('gateway')).toEqual([]);
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
