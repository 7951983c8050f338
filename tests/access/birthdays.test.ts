import { afterAll, beforeAll, expect, test } from 'vitest';
import { bandOf } from '../../schema/access/scope.ts';
import type { Session } from '../../schema/access/viewer.ts';
import { addDays, addMonths, dayAt, type PlainDate } from '../../schema/plain-date.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { fullAgreement, policyOf, stewardOf } from '../sessions.ts';

const today = dayAt(new Date());
let department: TestDepartment;
let ids: string[];
beforeAll(async () => {
  department = await startDepartment('civil-affairs', { demo: { seed: 1, children: 100 } });
  const rows = await department.sql<{ id: string }>('select id from registered_child order by id limit 4');
  ids = rows.map(({ id }) => id);
  const born = [14, 18].flatMap((years) => [1, 0].map((days) => addDays(addMonths(today, -12 * years), days)));
  for (const [at, day] of born.entries())
    await department.sql('update registered_child set birth_date = $1 where id = $2', [day, ids[at]]);
});
afterAll(() => department.stop());

function asked(by: string, purpose: Session['purpose']): Session {
  const viewer = stewardOf(by, { role: 'OFFICER', division: '21' });
  return { viewer, purpose, ground: null, policy: policyOf([fullAgreement('CIVIL_AFFAIRS', 'EDUCATION')]) };
}

const read = async (session: Session) => {
  const representations = ids.map((id) => ({ __typename: 'Child', id }));
  const document = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Child { sex birthDate } } }';
  const { data } = await department.execute(document, { r: representations }, session);
  return data._entities.map(
    (child: { sex: string; birthDate: string } | null) => child && [child.sex !== null, child.birthDate.slice(5)],
  );
};

test('on the 14th birthday ordinary data cease to be sensitive: a day earlier supervision sees the year only', async () => {
  const day = (years: number, days: number) => addDays(addMonths(today, -12 * years), days).slice(5);
  expect(await read(asked('civil-affairs', 'SUPERVISION'))).toEqual([
    [false, '01-01'],
    [true, day(14, 0)],
    [true, day(18, 1)],
    [true, day(18, 0)],
  ]);
});

test('on the 18th birthday a child ceases to exist for other departments; for its own it does not', async () => {
  expect((await read(asked('education', 'CHILD_CARE'))).map((child: unknown) => child !== null)).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect((await read(asked('civil-affairs', 'CHILD_CARE'))).map((child: unknown) => child !== null)).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test.each<[birth: string, day: string, band: string]>([
  ['2012-02-29', '2026-02-28', 'UNDER_14'],
  ['2012-02-29', '2026-03-01', 'MINOR'],
  ['2008-02-29', '2026-02-28', 'MINOR'],
  ['2008-02-29', '2026-03-01', 'ADULT'],
  ['2014-02-28', '2028-02-28', 'MINOR'],
  ['2014-03-01', '2028-02-29', 'UNDER_14'],
  ['2012-02-29', '2030-02-28', 'MINOR'],
  ['2012-11-23', '2026-11-22', 'UNDER_14'],
  ['2012-11-23', '2026-11-23', 'MINOR'],
])('born on %s, on %s: %s', (birth, day, band) => {
  expect(bandOf(birth as PlainDate, day as PlainDate)).toBe(band);
});

test('a child whose birth date is not known counts as under 14', () => {
  expect(bandOf(null, today)).toBe('UNDER_14');
});
