import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HUB_ERRORS } from '../../schema/errors.ts';
import { signGrant } from '../../schema/grant.ts';
import { newGrantPair } from '../../schema/grant-keys.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { freshDatabases, type TestDatabase } from '../databases.ts';
import { type DepartmentProcess, startDepartmentProcess, testSigner } from '../department-process.ts';
import { projectRoot } from './project-files.ts';

const name = departmentNames()[0] as string;
let database: TestDatabase;
let department: DepartmentProcess;

beforeAll(async () => {
  database = (await freshDatabases([name]))[name] as TestDatabase;
  department = await startDepartmentProcess(name, database.runtime);
});

afterAll(async () => {
  await department?.stop();
});

/** What a gateway sends along when nobody has signed in. */
const vouched = (body: string) => {
  const nobody = { viewer: null, purpose: null, ground: null, policyVersion: 'none', policyAge: null };
  const grant = signGrant(testSigner, { department: name, act: 'graphql', ...nobody }, Buffer.from(body), new Date());
  return { 'content-type': 'application/json', authorization: `Bearer ${grant}` };
};
const post = (body: string) => fetch(department.url, { method: 'POST', headers: vouched(body), body });
const at = (path: string) => new URL(path, department.url);
const refused = (code: keyof typeof HUB_ERRORS) => ({ errors: [{ message: HUB_ERRORS[code], extensions: { code } }] });

test('a department answers GraphQL over HTTP', async () => {
  const response = await post(JSON.stringify({ query: '{ __typename }' }));
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
});

test.each([
  ['no JSON', '{"query": "{ __typename'],
  ['no object', 'null'],
  ['no query', '{"variables": {}}'],
  ['a query that is no text', '{"query": 7}'],
  ['variables that are a list', '{"query": "{ __typename }", "variables": []}'],
  ['an operation name that is no text', '{"query": "{ __typename }", "operationName": {}}'],
])('%s is a bad request with a constant sentence', async (_what, body) => {
  const response = await post(body);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual(refused('BAD_REQUEST'));
});

test('a body of more than eight megabytes is refused', async () => {
  const response = await post(JSON.stringify({ query: `{ __typename } #${'x'.repeat(9 << 20)}` })).catch(() => null);
  expect(response?.status ?? 413).toBe(413);
  expect((await post('{"query": "{ __typename }"}')).status).toBe(200);
});

test('only POST /graphql answers a gateway; /health and /ready answer everybody', async () => {
  expect((await fetch(department.url, { headers: vouched('') })).status).toBe(405);
  expect((await fetch(at('/other'), { headers: vouched('') })).status).toBe(404);
  expect((await fetch(at('/health'))).status).toBe(200);
  expect((await fetch(at('/ready'))).status).toBe(200);
});

test('it is alive but not ready while its database is away', async () => {
  await database.drop();
  const response = await fetch(at('/ready'));
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: 'unavailable' });
  expect((await fetch(at('/health'))).status).toBe(200);
});

/** What the command says when it ends with 1. */
const complaint = (argument: string, env: Record<string, string>) =>
  promisify(execFile)(process.execPath, ['subgraphs/serve.ts', argument], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, ...env },
  }).then(
    () => 'it ran',
    (error: { code: number; stderr: string }) => `${error.code}: ${error.stderr}`,
  );

test('what is missing in the configuration is named; no password and no stack is shown', async () => {
  const key = Buffer.alloc(32, 1).toString('base64');
  const url = 'postgres://somebody:verysecret@127.0.0.1:1/nowhere';
  const complaints = await Promise.all([
    complaint('no-such-department', {}),
    complaint(name, {}),
    complaint(name, { DATABASE_URL: url, HUB_LINKAGE_KEY: 'c2hvcnQ=' }),
    complaint(name, { DATABASE_URL: url, HUB_LINKAGE_KEY: key }),
    complaint(name, { DATABASE_URL: url, HUB_LINKAGE_KEY: key, HUB_GRANT_PUBLIC_KEYS: 'k1:c2hvcnQ=' }),
    complaint(name, {
      DATABASE_URL: url,
      HUB_LINKAGE_KEY: key,
      HUB_GRANT_PUBLIC_KEYS: newGrantPair('k1').publicKey,
      MIGRATION_DATABASE_URL: url,
    }),
  ]);
  expect(complaints[0]).toMatch(/^1: 用法:node subgraphs\/serve.ts <部门>/);
  expect(complaints[1]).toMatch(/^1: 请设置环境变量 DATABASE_URL/);
  expect(complaints[2]).toMatch(/^1: 请设置环境变量 HUB_LINKAGE_KEY:至少 32 字节/);
  expect(complaints[3]).toMatch(/^1: 请设置环境变量 HUB_GRANT_PUBLIC_KEYS/);
  expect(complaints[4]).toMatch(/^1: HUB_GRANT_PUBLIC_KEYS 无效/);
  expect(complaints[5]).toBe('1: 部门服务未能启动(ECONNREFUSED)。\n');
  expect(complaints.join()).not.toContain('verysecret');
});
