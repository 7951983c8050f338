import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../schema/access/viewer.ts';
import { dayAt } from '../../schema/plain-date.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { policyOf, stewardOf } from '../sessions.ts';

const HIDDEN = 'T-0123456789ABCDEFGHJKMNPQRS';
const OUTSIDE = '210421101001';
const INSIDE = '210421102001';

let department: TestDepartment;
beforeAll(async () => {
  department = await startDepartment('civil-affairs', { demo: { seed: 1, children: 100 } });
});
afterAll(() => department.stop());

/** An officer of the township in which `INSIDE` lies, working with data of all levels of her own department. */
function officer(sealedChildren: readonly string[] = []): Session {
  const viewer = stewardOf('civil-affairs', { role: 'OFFICER', division: '210421102' });
  return { viewer, purpose: 'PROTECTION', ground: null, policy: policyOf([], { sealedChildren }) };
}

/**
 * The answer as text, with what the department's receipt says of it; a cursor is sealed afresh each time, so of it only the
 * length is compared, and of the receipt not its place in the journal.
 */
async function answerText(document: string, variables: Record<string, unknown>, session: Session): Promise<string> {
  const text = JSON.stringify(await department.answer(document, variables, session));
  return text
    .replace(/"(cursor|endCursor)":"([^"]*)"/g, (_, key, cursor) => `"${key}":${cursor.length}`)
    .replace(/"seq":\d+,"hash":"[0-9a-f]{64}"/g, '"seq":0');
}

/** A copy of a registered child under another id, at a place. */
async function addChild(division: string): Promise<void> {
  const columns = await department.sql<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'registered_child'
      and column_name not in ('id', 'division_code', 'name', 'national_id_sealed', 'national_id_index') and is_generated = 'NEVER'`,
  );
  const list = columns.map(({ name }) => `"${name}"`).join();
  await department.sql(
    `insert into registered_child (id, division_code, name, ${list})
      select $1, $2, '隐某某', ${list} from registered_child order by id limit 1`,
    [HIDDEN, division],
  );
}

async function removeChild(): Promise<void> {
  await department.sql('delete from registered_child where id = $1', [HIDDEN]);
}

const VISIT = {
  childId: HIDDEN,
  visitorKind: 'CHILD_DIRECTOR',
  visitorName: '韩敏婷',
  visitedOn: dayAt(new Date()),
  purpose: 'REGULAR_VISIT',
  finding: '无异常',
};

const QUESTIONS: readonly [way: string, document: string, variables: Record<string, unknown>][] = [
  [
    'by id',
    'query ($id: ID!) { child(id: $id) { id name age division { code } civilAffairs { hobbies } } }',
    { id: HIDDEN },
  ],
  [
    'as an entity, beside one that is there',
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Child { id name civilAffairs { source } } } }',
    {
      r: [
        { __typename: 'Child', id: HIDDEN },
        { __typename: 'Child', id: 'no such child' },
      ],
    },
  ],
  ['in a list', '{ children(first: 100) { nodes { id name } } }', {}],
  ['by counting', '{ children { totalCount } a: children(filter: { isActive: true }) { totalCount } }', {}],
  [
    'by a filter',
    '{ children(filter: { nameContains: "隐某" }) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
    {},
  ],
  ['by a filter of its place', `{ children(filter: { divisionCode: "${OUTSIDE}" }) { totalCount nodes { id } } }`, {}],
  [
    'by order and cursors',
    '{ children(orderBy: NAME_DESC, first: 100) { edges { cursor node { id } } pageInfo { endCursor hasNextPage } } }',
    {},
  ],
  [
    'by figures of the whole area',
    '{ division(code: "210421102") { civilAffairs { childCount childCountsByCategory { category count } keyCareChildCount children { totalCount } } } }',
    {},
  ],
  [
    'by an act on it',
    'mutation ($input: RecordHomeVisitInput!) { recordHomeVisit(input: $input) { id } }',
    { input: VISIT },
  ],
];

test.each(QUESTIONS)(
  '%s a child outside the area answers as one that does not exist, to the byte',
  async (_way, document, variables) => {
    const ask = () => answerText(document, variables, officer());
    const absent = await ask();
    await addChild(OUTSIDE);
    const present = await ask().finally(removeChild);
    expect(present).toBe(absent);
  },
);

test.each(QUESTIONS)(
  '%s a sealed child answers as one that does not exist, to the byte',
  async (_way, document, variables) => {
    const ask = () => answerText(document, variables, officer([HIDDEN]));
    const absent = await ask();
    await addChild(INSIDE);
    const present = await ask().finally(removeChild);
    expect(present).toBe(absent);
  },
);

test('the same child, when it lives in the area and is not sealed, is found in each of these ways', async () => {
  const unchanged: string[] = [];
  for (const [way, document, variables] of QUESTIONS) {
    const ask = () => answerText(document, variables, officer());
    const absent = await ask();
    await addChild(INSIDE);
    const present = await ask();
    await department.sql('delete from home_visit where child_id = $1', [HIDDEN]);
    await removeChild();
    if (present === absent) unchanged.push(way);
  }
  expect(unchanged).toEqual(['by a filter of its place']);
});
