import { expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import { divisionSection, OTHER_VILLAGE, startFederation, VILLAGE } from './federation.ts';

const KEPT = { source: '测试', recorded_by: '测试', recorded_on: '2025-01-01', updated_at: '2025-01-01' };
const CHILD = 'T-00000000000000000000000001';

/** Writes a row with its provenance; gives its id. */
async function write(federation: TestDepartment, table: string, facts: Record<string, unknown>) {
  const row = { ...KEPT, ...facts };
  const columns = Object.keys(row).map((column) => `"${column}"`);
  const [written] = await federation.sql<{ id: string }>(
    `insert into ${table} (${columns}) values (${columns.map((_, at) => `$${at + 1}`)}) returning id`,
    Object.values(row),
  );
  return written?.id as string;
}

/** From now on it is that day in the department; days only go forward, from the one it was started on. */
async function itIs(federation: TestDepartment, day: string, then = 'fold') {
  await federation.sql(
    `create or replace function figure.day() returns date language sql stable as $$ select '${day}'::date $$`,
  );
  await federation.sql(`select figure.${then}()`);
}

async function startOn(day: string): Promise<TestDepartment> {
  const federation = await startFederation();
  await itIs(federation, day, 'rebuild');
  return federation;
}

const aChild = (federation: TestDepartment, more: object = {}) =>
  write(federation, 'guided_child', { id: CHILD, name: '甲一', division_code: VILLAGE, version: 1, ...more });

/** A figure of a division, or one of its other definitions. */
async function figure(federation: TestDepartment, code: string, division = '210421', definition = code): Promise<Told> {
  const selection = `{ figures(codes: ["${code}"]) { code numerator isTargetMet variants { code numerator } } }`;
  const { figures } = await divisionSection(federation, division, selection);
  return figures
    .flatMap((each: Told) => [each, ...(each.variants ?? [])])
    .find((each: Told) => each.code === definition);
}

interface Told {
  code: string;
  numerator: number;
  isTargetMet: boolean | null;
  variants?: Told[];
}

/** What a figure is on some days, one after another. */
async function onDays(federation: TestDepartment, code: string, days: readonly string[], definition = code) {
  const values: Record<string, number> = {};
  for (const day of days) {
    await itIs(federation, day);
    values[day] = (await figure(federation, code, '210421', definition)).numerator;
  }
  return values;
}

test('on the sixteenth birthday a child is no longer under 16', async () => {
  await using federation = await startOn('2026-03-14');
  await aChild(federation, { birth_date: '2010-03-15' });
  const days = ['2026-03-14', '2026-03-15'];
  const underSixteen = await onDays(federation, 'FEDERATION_CHILDREN', days, 'FEDERATION_CHILDREN_UNDER_16');
  expect(underSixteen).toEqual({ '2026-03-14': 1, '2026-03-15': 0 });
});

test('a lecture counts from its day to the end of its year, its participants with it', async () => {
  await using federation = await startOn('2026-11-01');
  const lecture = { title: '预防溺水', form: 'LECTURE', topic: 'DROWNING', held_on: '2026-11-20', place: '礼堂' };
  await write(federation, 'family_education_activity', { ...lecture, division_code: VILLAGE, participant_count: 40 });
  const days = ['2026-11-19', '2026-11-20', '2026-12-31', '2027-01-01'];
  expect(await onDays(federation, 'LECTURE_PARTICIPANTS_THIS_YEAR', days)).toEqual({
    '2026-11-19': 0,
    '2026-11-20': 40,
    '2026-12-31': 40,
    '2027-01-01': 0,
  });
});

test('an agreed visit is overdue from the day after, until the family is visited again', async () => {
  await using federation = await startOn('2026-03-01');
  await aChild(federation);
  const visit = {
    child_id: CHILD,
    division_code: VILLAGE,
    federation_visitors: ['甲'],
    education_visitors: ['乙'],
    findings: '平稳',
  };
  await write(federation, 'joint_home_visit', { ...visit, visited_on: '2026-02-10', next_due_on: '2026-03-10' });
  await write(federation, 'joint_home_visit', { ...visit, visited_on: '2026-03-20' });
  const days = ['2026-03-10', '2026-03-11', '2026-03-19', '2026-03-20'];
  expect(await onDays(federation, 'CHILDREN_WITH_OVERDUE_JOINT_VISIT', days)).toEqual({
    '2026-03-10': 0,
    '2026-03-11': 1,
    '2026-03-19': 1,
    '2026-03-20': 0,
  });
});

test('a report answered after 30 days is answered in time, after 31 days it is not', async () => {
  await using federation = await startOn('2026-05-31');
  await aChild(federation);
  const gridWorker = { name: '郑网格', role: 'GRID_WORKER', division_code: VILLAGE, from: '2025-01-01', version: 1 };
  const worker = await write(federation, 'grid_worker', gridWorker);
  const report = {
    child_id: CHILD,
    division_code: VILLAGE,
    grid_worker_id: worker,
    kind: 'OTHER',
    description: '核实',
    version: 1,
  };
  for (const answered_on of ['2026-05-01', '2026-05-02'])
    await write(federation, 'at_risk_report', { ...report, reported_on: '2026-04-01', answered_on, answer: '已核实' });
  const answered = await figure(federation, 'AT_RISK_REPORTS_ANSWERED');
  expect([answered.numerator, answered.variants?.[0]?.numerator]).toEqual([2, 1]);
});

test('a child that moves takes its guidance along, but not the visits to its former home', async () => {
  await using federation = await startOn('2026-05-31');
  await aChild(federation);
  const expert = {
    name: '周老师',
    division_code: '210421',
    qualification: 'TEACHER',
    topics: ['STUDY_HABITS'],
    from: '2025-01-01',
    version: 1,
  };
  const expert_id = await write(federation, 'family_education_expert', expert);
  const guidance = { child_id: CHILD, expert_id, topics: ['STUDY_HABITS'], opened_on: '2026-05-01', version: 1 };
  const guidance_id = await write(federation, 'family_guidance', guidance);
  await write(federation, 'family_guidance_session', {
    guidance_id,
    held_on: '2026-05-05',
    form: 'AT_HOME',
    summary: '平稳',
  });
  const visit = {
    child_id: CHILD,
    division_code: VILLAGE,
    federation_visitors: ['甲'],
    education_visitors: ['乙'],
    findings: '平稳',
  };
  await write(federation, 'joint_home_visit', { ...visit, visited_on: '2026-05-06' });
  await federation.sql('update guided_child set division_code = $1', [OTHER_VILLAGE]);
  const codes = ['GUIDED_FAMILIES', 'GUIDANCE_SESSIONS_THIS_MONTH', 'JOINT_HOME_VISITS_THIS_MONTH'];
  const where = async (place: string) =>
    Promise.all(codes.map(async (code) => (await figure(federation, code, place)).numerator));
  expect([await where(VILLAGE), await where(OTHER_VILLAGE)]).toEqual([
    [0, 0, 1],
    [1, 1, 0],
  ]);
});

test('JS37: a city of Jiangsu meets the target while two of its counselling centres are open', async () => {
  await using federation = await startOn('2026-01-01');
  for (const [code, level] of Object.entries({ 32: 'PROVINCE', 3201: 'CITY', 320102: 'COUNTY' }))
    await federation.sql('insert into known_division (code, level) values ($1, $2)', [code, level]);
  const centre = { division_code: '3201', opened_on: '2021-09-01', version: 1 };
  await write(federation, 'counselling_centre', { ...centre, name: '第一中心' });
  const met = async () => (await figure(federation, 'CITIES_WITH_CENTRES', '32')).isTargetMet;
  expect(await met()).toBe(false);
  await write(federation, 'counselling_centre', {
    ...centre,
    name: '第二中心',
    division_code: '320102',
    closed_on: '2026-06-01',
  });
  expect(await met()).toBe(true);
  await itIs(federation, '2026-06-01');
  expect(await met()).toBe(false);
  expect((await figure(federation, 'CITIES_WITH_CENTRES', '320102')).isTargetMet).toBeNull();
});
