import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { RECORD_DEPARTMENT, RECORD_WRITER } from '../../schema/processing-record/roles.ts';
import { withClient } from '../../subgraphs/database.ts';
import { embeddedUrls } from '../../subgraphs/embedded-runtime-url.ts';
import { savedExamples, variablesOf } from '../explorer/saved-examples.ts';
import { filledFolder } from '../platform/filled-folder.ts';
import type { HubProcess } from '../platform/hub-process.ts';
import { findingsOn } from './commands.ts';
import { cookieOf, runDemoHub } from './demo-hub.ts';
import { POISONS } from './poisons.ts';
import { bytesOf, rawRequest } from './raw-http.ts';
import { childIdsIn, recordOn } from './told.ts';

const folder = await filledFolder('record-around');
const PAGE = { 'content-type': 'application/json', 'x-hub-request': 'page' };
let hub: HubProcess;
let headers: Record<string, string>;
let child: string;
/** Ids, names, addresses and telephone numbers of children and guardians: words that no answer may hold while nothing can be recorded. */
let words: string[];

const rowsOf = <Row extends object>(department: string, text: string) =>
  withClient(
    embeddedUrls(folder.path, department).migration,
    async (client) => (await client.query<Row & Record<string, unknown>>(text)).rows as Row[],
  );

beforeAll(async () => {
  hub = await runDemoHub(folder.path);
  headers = { ...PAGE, cookie: await cookieOf(hub.url, 'demo-county-officer'), 'x-hub-purpose': 'CHILD_CARE' };
  const rows = await rowsOf<Record<string, string | null>>(
    'civil-affairs',
    `select c.id, c.name, c.phone, c.address, g.guardian_name, g.phone as guardian_phone
    from registered_child c left join guardianship g on g.child_id = c.id`,
  );
  child = (await listed())[0] as string;
  words = [...new Set(rows.flatMap((row) => Object.values(row).filter((word) => word !== null)))];
}, 120_000);
afterAll(async () => {
  await hub?.[Symbol.asyncDispose]();
  folder[Symbol.dispose]();
});

async function post(body: unknown, more: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(`${hub.url}/graphql`, { method: 'POST', headers: { ...headers, ...more }, body: text });
  return { status: answer.status, text: await answer.text() };
}

async function listed(): Promise<string[]> {
  return childIdsIn((await post({ query: '{ children(first: 20) { nodes { id } } }' })).text);
}

const READ = (id = child) => `{ child(id: "${id}") { id name phone education { name } } }`;
const wordsIn = (text: string) => words.filter((word) => text.includes(word));

describe('while nothing can be recorded', () => {
  beforeAll(async () => {
    await rowsOf(RECORD_DEPARTMENT, `revoke insert on record_link from ${RECORD_WRITER}`);
    expect(await post({ query: READ() })).toMatchObject({ status: 503 });
  });
  afterAll(async () => {
    await rowsOf(RECORD_DEPARTMENT, `grant insert on record_link to ${RECORD_WRITER}`);
    await vi.waitFor(async () => expect(await listed()).not.toEqual([]), { timeout: 10_000, interval: 100 });
  });

  const FORMS: Record<string, () => [body: unknown, more?: Record<string, string>]> = {
    'a plain question': () => [{ query: READ() }],
    'an alias, a fragment, a condition': () => [
      {
        query: `query A($x: Boolean = true) { id: child(id: "${child}") { ...F @include(if: $x) } } fragment F on Child { n: name i: id }`,
      },
    ],
    'the second of two operations': () => [{ query: `query A { __typename } query B ${READ()}`, operationName: 'B' }],
    'a list of operations': () => [[{ query: READ() }, { query: '{ __typename }' }]],
    'data beside the schema': () => [{ query: `{ __schema { queryType { name } } child(id: "${child}") { name } }` }],
    'the schema alone': () => [{ query: '{ __schema { types { name } } }' }],
    'a saved example by name': () => [{ documentId: '13-child-search' }],
    'an answer in parts': () => [{ query: READ() }, { accept: 'multipart/mixed; deferSpec=20220824' }],
    'a stream of events': () => [{ query: READ() }, { accept: 'text/event-stream' }],
    'a case number': () => [{ query: READ() }, { 'x-hub-case': 'GA-210421-2024-0007' }],
    'an unknown purpose': () => [{ query: READ() }, { 'x-hub-purpose': 'CURIOSITY' }],
    'an emergency': () => [
      {
        query: 'mutation ($i: OpenEmergencyInput!) { openEmergency(input: $i) { number childId } }',
        variables: { i: { childId: child, dangerKind: 'VIOLENCE', reason: '接群众报告孩子被打伤,须立即联系其监护人' } },
      },
    ],
    'a wrong value that is quoted': () => [
      { query: 'query ($x: ID!) { child(id: $x) { name } }', variables: { x: { id: child } } },
    ],
    'no JSON': () => [`{"query":"${child}`],
  };

  test.each(Object.keys(FORMS))('%s is answered without a word about a child', async (form) => {
    const [body, more] = (FORMS[form] as (typeof FORMS)[string])();
    const { status, text } = await post(body, more);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(wordsIn(text)).toEqual([]);
  });

  test('nor do other methods, addresses and pages', async () => {
    const query = encodeURIComponent(READ());
    const asked = [
      ...['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'].map((method) => [method, `/graphql?query=${query}`] as const),
      ...['/ready', '/health', '/sign-in', '/sign-in/session', '/', '/explorer', `/${child}`].map(
        (path) => ['GET', path] as const,
      ),
    ];
    const answers = await Promise.all(
      asked.map(([method, path]) =>
        bytesOf(hub.url, rawRequest(`${method} ${path} HTTP/1.1`, { ...headers, connection: 'close' })),
      ),
    );
    expect(answers.map((text) => wordsIn(text))).toEqual(asked.map(() => []));
  });

  test('two requests down one connection at once are both refused', async () => {
    const body = JSON.stringify({ query: READ() });
    const one = rawRequest('POST /graphql HTTP/1.1', headers, body);
    const text = await bytesOf(hub.url, one + one);
    expect([text.match(/HTTP\/1\.1 503/g)?.length, wordsIn(text)]).toEqual([2, []]);
  });

  test('nobody signs in', async () => {
    const init = { method: 'POST', headers: PAGE, body: '{"officer":"demo-child-director"}' };
    const answer = await fetch(`${hub.url}/sign-in/demo`, init);
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([503, []]);
  });
});

/** All that is recorded under an operation's name. */
const toldUnder = async (name: string) => [
  ...new Set((await recordOn(folder.path)).filter((each) => each.name === name).flatMap(({ told }) => told)),
];

describe('what is told by a back door is on record like everything else', () => {
  test('an act sent again with its key answers the same, and is recorded the second time as well', async () => {
    const i = { childId: child, dangerKind: 'VIOLENCE', reason: '接群众报告孩子被打伤,须立即联系其监护人' };
    const sent = (name: string) =>
      post({
        query: `mutation ${name}($i: OpenEmergencyInput!) { openEmergency(input: $i, idempotencyKey: "twice") { number childId } }`,
        variables: { i },
      });
    const first = await sent('Once');
    expect([first.status, childIdsIn(first.text)]).toEqual([200, [child]]);
    expect(JSON.parse((await sent('Again')).text).data).toEqual(JSON.parse(first.text).data);
    expect([await toldUnder('Once'), await toldUnder('Again')]).toEqual([[child], [child]]);
  });

  test('reading the record tells of the children in it: that is on record too', async () => {
    const auditor = await cookieOf(hub.url, 'demo-auditor');
    const as = { cookie: auditor, 'x-hub-purpose': 'AUDIT' };
    for (const example of savedExamples.filter(({ id }) => id.startsWith('6'))) {
      const { text } = await post(
        {
          documentId: example.id,
          variables: { ...variablesOf(example), ...(example.id.startsWith('63') && { id: child }) },
        },
        as,
      );
      const name = /query (\w+)/.exec(example.query)?.[1] as string;
      const told = new Set(await toldUnder(name));
      expect([example.id, childIdsIn(text).filter((id) => !told.has(id))]).toEqual([example.id, []]);
      if (example.id.startsWith('61')) expect(childIdsIn(text)).toContain(child);
    }
  });

  test('who hangs up before the answer is recorded as if they had read it', async () => {
    const body = JSON.stringify({ query: `query HungUp ${READ()}`, operationName: 'HungUp' });
    await bytesOf(hub.url, rawRequest('POST /graphql HTTP/1.1', headers, body), 1);
    await expect.poll(() => toldUnder('HungUp'), { timeout: 5_000 }).toEqual([child]);
  });
});

describe('nobody can keep others from being recorded', () => {
  test.each(Object.keys(POISONS))('%s', async (poison) => {
    const { status } = await post(POISONS[poison]);
    expect(status).toBeLessThan(500);
    expect(await listed()).not.toEqual([]);
  });

  test('after all this, record and journals agree', async () => {
    expect(await findingsOn(folder.path)).toEqual([]);
  }, 60_000);
});
