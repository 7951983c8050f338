import { afterAll, beforeAll, expect, test } from 'vitest';
import { type District, openDistrict } from './district.ts';

let district: District;
let childId: string;
beforeAll(async () => {
  district = await openDistrict();
  childId = (await district.pupil()).childId;
});
afterAll(() => district[Symbol.asyncDispose]());

const PROVENANCE = { source: 's', recorded_by: 'r', recorded_on: '2024-01-01', updated_at: '2024-01-01T00:00:00Z' };

/** The constraint that refuses a row, whoever writes it; 'accepted' when none does. */
async function insert(table: string, given: Record<string, unknown>): Promise<string> {
  const row = { ...given, ...PROVENANCE };
  const columns = Object.keys(row).map((column) => `"${column}"`);
  const values = columns.map((_, at) => `$${at + 1}`);
  const text = `insert into "${table}" (${columns.join(', ')}) values (${values.join(', ')})`;
  return district.department
    .sql(text, Object.values(row))
    .then(() => 'accepted')
    .catch((error: { constraint?: string; message: string }) => error.constraint ?? error.message);
}

const about = () => ({ child_id: childId, school_id: district.otherSchool });

test('open enrolments: one a school; ended ones do not overlap; an end has a reason', async () => {
  const enrolment = { ...about(), grade: 'PRIMARY_1', kind: 'ENROLLED' };
  const ended = { ...enrolment, leaving_reason: 'SUSPENDED' };
  expect(await insert('enrolment', { ...enrolment, from: '2024-09-01' })).toBe('accepted');
  expect(await insert('enrolment', { ...enrolment, from: '2025-09-01' })).toBe('enrolment_open_unique');
  expect(await insert('enrolment', { ...ended, from: '2022-09-01', until: '2023-07-01' })).toBe('accepted');
  expect(await insert('enrolment', { ...ended, from: '2023-06-30', until: '2023-08-01' })).toBe('enrolment_no_overlap');
  expect(await insert('enrolment', { ...ended, from: '2023-07-01', until: '2023-08-01' })).toBe('accepted');
  expect(await insert('enrolment', { ...ended, from: '2021-09-01', until: '2021-09-01' })).toBe('enrolment_period');
  expect(await insert('enrolment', { ...enrolment, from: '2020-09-01', until: '2021-07-01' })).toBe(
    'enrolment_leaving',
  );
  expect(
    await insert('enrolment', { ...enrolment, school_id: district.school, grade: '三年级', from: '2020-09-01' }),
  ).toBe('enrolment_grade_check');
});

test('attendance: a month begins on its first day, days add up, one row a pupil, month and school', async () => {
  const month = { ...about(), month: '2024-10-01', school_days: 20, days_attended: 18, absences_with_reason: 2 };
  expect(await insert('attendance_month', { ...month, month: '2024-10-02' })).toBe('attendance_month_first_day');
  expect(await insert('attendance_month', { ...month, days_attended: 19 })).toBe('attendance_month_sum');
  expect(await insert('attendance_month', { ...month, absences_with_reason: -1 })).toBe('attendance_month_days');
  expect(await insert('attendance_month', { ...month, school_days: 32 })).toBe('attendance_month_days');
  expect(await insert('attendance_month', month)).toBe('accepted');
  expect(await insert('attendance_month', month)).toBe('attendance_month_unique');
});

test('a dropout watch: the state goes with its dates, the dates are in order, one is open', async () => {
  const watch = { ...about(), state: 'SUSPECTED', reason: 'UNKNOWN', suspected_on: '2024-10-10' };
  const visited = { ...watch, state: 'VISITED', visited_on: '2024-10-12' };
  expect(await insert('suspected_dropout', { ...watch, state: 'VISITED' })).toBe('suspected_dropout_state');
  expect(await insert('suspected_dropout', { ...watch, visited_on: '2024-10-12' })).toBe('suspected_dropout_state');
  expect(await insert('suspected_dropout', { ...visited, state: 'RETURNED' })).toBe('suspected_dropout_state');
  expect(await insert('suspected_dropout', { ...visited, visited_on: '2024-10-09' })).toBe('suspected_dropout_order');
  const returned = { ...visited, state: 'RETURNED' };
  expect(await insert('suspected_dropout', { ...returned, returned_on: '2024-10-11' })).toBe('suspected_dropout_order');
  expect(await insert('suspected_dropout', { ...returned, returned_on: '2024-10-12' })).toBe('accepted');
  expect(await insert('suspected_dropout', visited)).toBe('accepted');
  expect(await insert('suspected_dropout', watch)).toBe('suspected_dropout_open_unique');
});

test('files: one open school file and one open psychological file, guardians one after the other', async () => {
  const file = { ...about(), opened_on: '2024-01-10' };
  expect(await insert('school_file', file)).toBe('accepted');
  expect(await insert('school_file', file)).toBe('school_file_open_unique');
  expect(await insert('school_file', { ...file, closed_on: '2024-01-10' })).toBe('school_file_period');
  const [row] = await district.department.sql<{ id: string }>('select id from school_file');
  const guardian = { school_file_id: row?.id, name: '甲', relation: 'OTHER', from: '2024-01-10' };
  expect(await insert('school_file_guardian', { ...guardian, until: '2024-02-01' })).toBe('accepted');
  expect(await insert('school_file_guardian', { ...guardian, from: '2024-01-31' })).toBe(
    'school_file_guardian_no_overlap',
  );
  expect(await insert('school_file_guardian', { ...guardian, from: '2024-02-01' })).toBe('accepted');
  const mind = { ...about(), opened_on: '2024-01-10', reason: 'x' };
  expect(await insert('psychological_file', mind)).toBe('accepted');
  expect(await insert('psychological_file', mind)).toBe('psychological_file_open_unique');
  expect(await insert('psychological_file', { ...mind, closed_on: '2024-03-01' })).toBe('psychological_file_outcome');
});

test('places, people and things: a known division, an existing pupil and school, no negative numbers', async () => {
  const school = { name: '某校', kind: 'PRIMARY', is_boarding: false, has_counselling_room: false };
  expect(await insert('school', { ...school, division_code: '888888' })).toBe('school_division_code_known');
  const negative = { ...school, division_code: '990121', counselling_book_count: -1 };
  expect(await insert('school', negative)).toBe('school_counselling_book_count');
  const pupil = { id: 'T-11111111111111111111111111', name: '甲', sex: 'MALE', birth_date: '2016-01-01' };
  expect(await insert('pupil', { ...pupil, division_code: '888888' })).toBe('pupil_division_code_known');
  const visit = { ...about(), visited_on: '2024-01-01', teacher_name: '甲', form: 'PHONE', summary: 'x' };
  expect(await insert('teacher_visit', { ...visit, child_id: pupil.id })).toBe('teacher_visit_child_id_foreign');
  const bulletin = { division_code: '990121', new_count: 0, visited_count: 0, returned_count: 0, open_count: 0 };
  const month = { ...bulletin, month: '2024-05-01', published_on: '2024-05-01' };
  expect(await insert('dropout_bulletin', month)).toBe('dropout_bulletin_after_month');
});

test('the runtime role reads and writes rows but cannot alter the tables', async () => {
  const { withClient } = await import('../../subgraphs/database.ts');
  await withClient(district.department.database.runtime, async (client) => {
    await expect(client.query('alter table pupil add column x int')).rejects.toThrow(/owner/);
    await expect(client.query('drop table school_file_guardian')).rejects.toThrow(/owner/);
    expect((await client.query('select count(*) from pupil')).rowCount).toBe(1);
  });
});
