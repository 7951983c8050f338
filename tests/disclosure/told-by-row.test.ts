import fc from 'fast-check';
import { type GraphQLObjectType, getNamedType, isLeafType } from 'graphql';
import { expect, test } from 'vitest';
import type { Row } from '../../schema/access/scope.ts';
import { departmentCode, type Session } from '../../schema/access/viewer.ts';
import { addDays, addMonths, dayAt, type PlainDate } from '../../schema/plain-date.ts';
import type { Disclosure } from '../../schema/processing-record/disclosure.ts';
import { CASES_SEED, sessions } from '../access/cases.ts';
import { expectedDecision } from '../access/oracle.ts';
import { agreedFields, departmentCatalogues } from '../access/real-catalogues.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { fullAgreement, policyOf, stewardOf } from '../sessions.ts';

const SESSIONS = 40;
const LISTS = [
  { department: 'civil-affairs', list: 'children', type: 'Child', register: 'registered_child', child: '' },
  {
    department: 'civil-affairs',
    list: 'homeVisits',
    type: 'HomeVisit',
    register: 'registered_child',
    child: 'home_visit',
  },
] as const;
const PURPOSES = ['PROTECTION', 'CHILD_CARE', 'SUPERVISION', 'VERIFICATION', 'CORRECTION', 'EMERGENCY'];
const AREAS = ['210421', '210421102', '210421101'];
type Listed = (typeof LISTS)[number];

/** How one child's fields were told: coordinate → in plain or masked. */
type Told = Record<string, 'PLAIN' | 'MASKED'>;

test.each(LISTS)(
  '$list of $department: of every child it is written down which fields were told, in plain or masked, as the rules say of its row',
  async (listed) => {
    await using department = await startDepartment(listed.department, { demo: { seed: 1, children: 100 } });
    const today = dayAt(new Date());
    const ids = await withBirthdays(department, listed, today);
    const fields = scalars(department, listed.type);
    const query = `{ ${listed.list}(first: 100) { nodes { ${fields.join(' ')} } } }`;
    const facts = await factsOf(department, listed);
    const kinds = new Set<string>();
    for (const session of sampled(today, ids, departmentCode(listed.department))) {
      const { data, extensions } = await department.answer(query, {}, session);
      const { groups, denied }: Disclosure = extensions.receipts[0].disclosure;
      const nodes: { id: string }[] = data[listed.list]?.nodes ?? [];
      const expected = expectedOf(listed, fields, facts, nodes, session, today);
      expect({ told: toldOf(groups, listed.type), session }).toEqual({ told: expected, session });
      for (const told of Object.values(expected)) kinds.add(Object.values(told).join());
      const everywhere = fields.filter((field) => `${listed.type}.${field}` in denied);
      expect(
        everywhere.filter((field) => Object.values(expected).some((told) => `${listed.type}.${field}` in told)),
      ).toEqual([]);
    }
    expect(kinds.size).toBeGreaterThan(2);
  },
  120_000,
);

test('children of whom the same was told are one group: outside the agreed township masked, and of those under 14 less', async () => {
  await using department = await startDepartment('civil-affairs', { demo: { seed: 1, children: 100 } });
  const masked = fullAgreement('CIVIL_AFFAIRS', 'EDUCATION', { isMasked: true });
  const plain = fullAgreement('CIVIL_AFFAIRS', 'EDUCATION', { divisions: ['210421101'] });
  const viewer = stewardOf('education', { role: 'OFFICER', division: '210421' });
  const session = { viewer, purpose: 'PROTECTION', ground: null, policy: policyOf([masked, plain]) } as const;
  const question = '{ children(first: 100) { nodes { id name division { code } } } }';
  const { data, extensions } = await department.answer(question, {}, session);
  const shown: string[] = data.children.nodes.map(({ id }: { id: string }) => id);
  const rows = await department.sql<{ id: string; is_agreed: boolean; is_young: boolean }>(
    `select id, division_code like '210421101%' as is_agreed, birth_date > current_date - interval '14 years' as is_young
      from registered_child order by id collate "C"`,
  );
  const among = (isAgreed: boolean, isYoung: boolean | null) =>
    rows
      .filter((row) => row.is_agreed === isAgreed && (isYoung === null || row.is_young === isYoung))
      .map(({ id }) => id)
      .filter((id) => shown.includes(id));
  const { groups }: Disclosure = extensions.receipts[0].disclosure;
  const expected = [
    { children: among(true, null), fields: { Child: ['division', 'id', 'name'] }, masked: {} },
    { children: among(false, false), fields: { Child: ['division', 'id', 'name'] }, masked: { Child: ['name'] } },
    { children: among(false, true), fields: { Child: ['id', 'name'] }, masked: { Child: ['name'] } },
  ].sort((one, other) => ((one.children[0] as string) < (other.children[0] as string) ? -1 : 1));
  expect(groups).toEqual([
    { children: [], fields: { Division: ['code'], Query: ['children'] }, masked: {} },
    ...expected,
  ]);
});

function scalars(department: TestDepartment, type: string): string[] {
  const fields = Object.values((department.subgraph.schema.getType(type) as GraphQLObjectType).getFields());
  return fields
    .filter((field) => isLeafType(getNamedType(field.type)) && field.args.length === 0)
    .map(({ name }) => name);
}

function toldOf(groups: Disclosure['groups'], type: string): Record<string, Told> {
  const told: Record<string, Told> = {};
  for (const { children, fields, masked } of groups)
    for (const child of children)
      for (const field of fields[type] ?? [])
        told[child] = { ...told[child], [`${type}.${field}`]: masked[type]?.includes(field) ? 'MASKED' : 'PLAIN' };
  return told;
}

interface Fact extends Record<string, unknown> {
  row: string;
  id: string;
  division_code: string;
  birth_date: PlainDate;
}

/** Of each row of the list, the child with what decides about it. */
function factsOf(department: TestDepartment, { register, child }: Listed): Promise<Fact[]> {
  return department.sql<Fact>(
    `select ${child ? 'f.id::text' : 'c.id'} as row, c.id, c.division_code, c.birth_date::text
      from ${child ? `${child} f join ${register} c on c.id = f.child_id` : `${register} c`}`,
  );
}

function expectedOf(
  { department, type }: Listed,
  fields: readonly string[],
  facts: readonly Fact[],
  nodes: readonly { id: string }[],
  session: Session,
  today: PlainDate,
): Record<string, Told> {
  const catalogue = departmentCatalogues.get(departmentCode(department)) as never;
  const told: Record<string, Told> = {};
  for (const { id } of nodes) {
    const fact = facts.find((each) => each.row === id);
    if (!fact) throw new Error(`${type} ${id} is not in the database.`);
    const row: Row = { childId: fact.id, division: fact.division_code, birthDate: fact.birth_date, isOnRoster: true };
    const ruled = fields.flatMap((field) => {
      const coordinate = `${type}.${field}`;
      const { kind } = expectedDecision({ session, catalogue, coordinate, row, use: 'READ', today });
      return kind === 'DENY' ? [] : [[coordinate, kind === 'MASK' ? 'MASKED' : 'PLAIN'] as const];
    });
    told[fact.id] = { ...told[fact.id], ...Object.fromEntries(ruled) };
  }
  return told;
}

/** Sessions of all kinds; every second of the owner's people, the others with its agreement. */
function sampled(today: PlainDate, ids: readonly string[], owner: string): Session[] {
  const named = (id: string) => ids[Number(id.slice(-1)) - 1] as string;
  return fc
    .sample(sessions(today, agreedFields), { seed: CASES_SEED, numRuns: SESSIONS * 4 })
    .filter(({ viewer, purpose }) => viewer !== null && PURPOSES.includes(purpose ?? ''))
    .slice(0, SESSIONS)
    .map(({ viewer, ground, policy, ...session }, at) => {
      const department = at % 2 === 0 ? owner : (viewer?.department ?? owner);
      const more = { isMasked: at % 4 === 1, divisions: ['210421102', '210421101'] };
      const agreements = [...policy.agreements, fullAgreement(owner, department, more)];
      return {
        ...session,
        viewer: viewer && {
          ...viewer,
          department,
          assurance: at % 5 === 0 ? 2 : 3,
          division: AREAS[at % AREAS.length] as string,
        },
        ground: ground && { ...ground, childId: named(ground.childId) },
        policy: { ...policy, agreements, sealedChildren: [], version: `${policy.version} ${at}` },
      };
    });
}

/** Birthdays today and tomorrow for some children; gives three of whom there are rows. */
async function withBirthdays(
  department: TestDepartment,
  { register, child }: Listed,
  today: PlainDate,
): Promise<string[]> {
  const rows = await department.sql<{ id: string }>(
    child
      ? `select distinct child_id as id from ${child} order by 1 limit 8`
      : `select id from ${register} order by id limit 8`,
  );
  const born = [14, 18].flatMap((years) => [0, 1].map((days) => addDays(addMonths(today, -12 * years), days)));
  for (const [at, day] of born.entries())
    await department.sql(`update ${register} set birth_date = $1 where id = $2`, [day, rows[at]?.id]);
  return rows.slice(0, 3).map(({ id }) => id);
}
