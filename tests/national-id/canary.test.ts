import { afterAll, beforeAll, expect, test } from 'vitest';
import { RemoteDepartment } from '../../gateway/remote-department.ts';
import { policyVersion } from '../../schema/access/policy-content.ts';
import { dayAt } from '../../schema/plain-date.ts';
import { createDatabase, type DatabaseUrls, migrate, withClient } from '../../subgraphs/database.ts';
import { buildPopulation } from '../../subgraphs/demo/build-population.ts';
import { loadDemo } from '../../subgraphs/demo/load.ts';
import type { DemoChild } from '../../subgraphs/demo/population.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../subgraphs/embedded-postgres.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { numberOf } from '../civil-affairs/county.ts';
import { testFieldKeys, testLinkageKey } from '../databases.ts';
import { type DepartmentProcess, startDepartmentProcess, testSigner } from '../department-process.ts';
import type { Answer } from '../hub.ts';
import { freshFolder } from '../platform/data-dir.ts';
import { stewardOf } from '../sessions.ts';
import { filesWithNumbers, plainNumbersIn } from './plain-numbers.ts';

const now = new Date();
const options = { seed: 1, children: 700, linkageKey: testLinkageKey, today: dayAt(now), now };
const population = buildPopulation(options);
const children = [...population.children()];
const VILLAGE = children[0]?.villageCode as string;
const [REGISTERED, IDENTIFIED, ENROLLED] = [
  numberOf('2016-03-08', 1),
  numberOf('2016-03-08', 3),
  numberOf('2016-03-08', 5),
];
/** Every number that comes into the departments: of children, parents and guardians, and those that acts carry. */
const NUMBERS = new Set<string>([
  ...children.flatMap(({ nationalId, father, mother, guardian }) =>
    [nationalId, father?.nationalId, mother?.nationalId, guardian.nationalId].filter(
      (each) => typeof each === 'string',
    ),
  ),
  ...[REGISTERED, IDENTIFIED, ENROLLED],
]);

/** PostgreSQL as talkative as it can be made: every statement with its parameters, every failing row. */
const TALKATIVE = { log_statement: 'all', log_min_error_statement: 'info', log_error_verbosity: 'verbose' };

const folder = freshFolder('canary');
const urls: Record<string, DatabaseUrls> = {};
const processes: Record<string, DepartmentProcess> = {};
const refusals: Answer[] = [];
let server: EmbeddedPostgres;

beforeAll(async () => {
  server = await startEmbeddedPostgres({ dataDir: folder.path, password: 'trial', settings: TALKATIVE });
  for (const department of departmentNames()) {
    urls[department] = await createDatabase(server.adminUrl, department, { migrator: 'm', runtime: 'r' });
    await migrate(department, urls[department].migration);
  }
  const databases = Object.fromEntries(Object.entries(urls).map(([name, { migration }]) => [name, migration]));
  await loadDemo({ ...options, databases, fieldKeys: testFieldKeys });
  for (const name of ['civil-affairs', 'education'])
    processes[name] = await startDepartmentProcess(name, (urls[name] as DatabaseUrls).runtime);
});

afterAll(async () => {
  await Promise.all(Object.values(processes).map((process) => process.stop()));
  await server?.stop();
  folder[Symbol.dispose]();
});

const CONTENT = { agreements: [], sealedChildren: [], smallCellBelow: 10 };

/** Asks a department as its gateway does for the department's data steward. */
async function asked(department: string, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const policy = { ...CONTENT, version: policyVersion(CONTENT), isCurrent: true };
  const viewer = stewardOf(department, { division: '21' });
  const session = { viewer, purpose: 'CORRECTION', ground: null, policy } as const;
  const kind = query.startsWith('mutation') ? 'mutation' : 'query';
  const breaker = { failures: 5, halfOpenAfterMs: 1_000 };
  const url = processes[department]?.url as string;
  const remote = new RemoteDepartment(department, { url, timeoutMs: 30_000, breaker, signer: testSigner });
  try {
    return (await remote.fetch({ kind, query, variables, session })) as Answer;
  } finally {
    await remote.close();
  }
}

const toCivilAffairs = (query: string, variables: Record<string, unknown>) => asked('civil-affairs', query, variables);
const REGISTER =
  'mutation($input: RegisterChildInput!, $key: String) { registerChild(input: $input, idempotencyKey: $key) { id nationalId } }';
const IDENTIFY = 'mutation($input: IdentifyChildInput!) { identifyChild(input: $input) { id } }';
const FIND = 'query($n: String!) { childByNationalId(nationalId: $n) { name nationalId } }';
const ENROL = 'mutation($input: EnrolPupilInput!) { enrolPupil(input: $input) { id } }';

test('numbers go in by acts and searches, are found again and shown to whom asks for them', async () => {
  const person = { name: '林晓轩', divisionCode: VILLAGE };
  const { data } = await toCivilAffairs(REGISTER, { input: { ...person, nationalId: REGISTERED }, key: 'canary-1' });
  expect(data.registerChild.nationalId).toBe(REGISTERED);
  const { data: provisional } = await toCivilAffairs(REGISTER, {
    input: { ...person, sex: 'MALE', birthDate: '2016-03-08' },
  });
  const identified = { provisionalId: provisional.registerChild.id, nationalId: IDENTIFIED };
  expect((await toCivilAffairs(IDENTIFY, { input: identified })).errors).toBeUndefined();
  const known = children.find(({ story, nationalId }) => story.isRegistered && nationalId) as DemoChild;
  for (const number of [known.nationalId as string, REGISTERED, IDENTIFIED.toLowerCase()])
    expect((await toCivilAffairs(FIND, { n: number })).data.childByNationalId.nationalId).toBe(number.toUpperCase());
});

test('refused acts and failed searches answer without the number', async () => {
  const person = { name: '林晓轩', divisionCode: VILLAGE, nationalId: REGISTERED };
  const wrong = `${REGISTERED.slice(0, 17)}${REGISTERED.endsWith('1') ? '2' : '1'}`;
  refusals.push(
    await toCivilAffairs(REGISTER, { input: person }),
    await toCivilAffairs(REGISTER, { input: { ...person, name: '他' }, key: 'canary-1' }),
    await toCivilAffairs(REGISTER, { input: { ...person, sex: 'FEMALE' } }),
    await toCivilAffairs(REGISTER, { input: { ...person, divisionCode: '1' } }),
    await toCivilAffairs(IDENTIFY, {
      input: { provisionalId: 'T-00000000000000000000000000', nationalId: IDENTIFIED },
    }),
    await toCivilAffairs(FIND, { n: wrong }),
    await toCivilAffairs(`{ childByNationalId(nationalId: "${REGISTERED}") { noSuchField } }`, {}),
    await toCivilAffairs(`{ child(id: ${REGISTERED}`, {}),
    await toCivilAffairs(FIND, { n: { number: REGISTERED } }),
  );
  for (const answer of refusals) expect(answer.errors?.length).toBeGreaterThan(0);
  expect(plainNumbersIn(JSON.stringify(refusals), new Set([...NUMBERS, wrong]))).toEqual([]);
});

test('education takes a number and keeps none', async () => {
  const schools = await asked('education', '{ schools(filter: { kinds: [NINE_YEAR] }, first: 1) { nodes { id } } }');
  const input = {
    nationalId: ENROLLED,
    name: '何小雨',
    divisionCode: VILLAGE,
    schoolId: schools.data.schools.nodes[0].id,
    grade: 'PRIMARY_1',
    from: dayAt(now),
  };
  const answer = await asked('education', ENROL, { input });
  expect(answer.errors).toBeUndefined();
});

test('no number stands in the clear in a department’s output', () => {
  for (const process of Object.values(processes)) expect(plainNumbersIn(process.output(), NUMBERS)).toEqual([]);
});

test('no number stands in the clear in any file of the database: tables, indexes, write-ahead log, server log', async () => {
  await withClient(server.adminUrl, (admin) => admin.query('checkpoint'));
  expect(filesWithNumbers(folder.path, NUMBERS)).toEqual([]);
});

test('the search would have found one: a number written in the clear is in the table, the log of changes and the server log', async () => {
  await withClient(server.adminUrl, async (admin) => {
    await admin.query('create table canary (number text)');
    await admin.query('insert into canary select $1 from generate_series(1, 200)', [REGISTERED]);
    await admin.query('checkpoint');
  });
  const kinds = filesWithNumbers(folder.path, NUMBERS).map((file) => /base|pg_wal|postgres\.log/.exec(file)?.[0]);
  expect(kinds.toSorted()).toEqual(['base', 'pg_wal', 'postgres.log']);
});
