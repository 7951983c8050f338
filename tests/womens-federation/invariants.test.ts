import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ormOptions } from '../../subgraphs/orm.ts';
import type { TestDepartment } from '../hub.ts';
import { startFederation, VILLAGE } from './federation.ts';

let department: TestDepartment;
const CHILD = '0123456789ABCDEFGHJKMNPQRS';
const PROVENANCE = { source: '测试', recorded_by: '测试', recorded_on: '2026-01-01', updated_at: '2026-01-01' };

/** Inserts a row as the owner of the tables, past every act; gives its number. */
async function insert(table: string, row: Record<string, unknown>, withProvenance = true): Promise<number> {
  const all: Record<string, unknown> = withProvenance ? { ...row, ...PROVENANCE } : row;
  const columns = Object.keys(all).map((column) => `"${column}"`);
  const places = columns.map((_, at) => `$${at + 1}`);
  const text = `insert into "${table}" (${columns.join(', ')}) values (${places.join(', ')}) returning *`;
  const [written] = await department.sql<{ id: number }>(text, Object.values(all));
  return written?.id as number;
}

/** The constraint that a row is refused by. */
async function refusedBy(table: string, row: Record<string, unknown>, withProvenance = true): Promise<string> {
  return insert(table, row, withProvenance).then(
    () => 'accepted',
    (error: { constraint?: string }) => error.constraint ?? String(error),
  );
}

const site = { name: '站', kind: 'VILLAGE', division_code: VILLAGE, services: ['LECTURE'], opened_on: '2025-01-01' };
const worker = { name: '员', role: 'GRID_WORKER', division_code: VILLAGE, from: '2024-01-01' };
const lecture = {
  title: '课',
  form: 'LECTURE',
  topic: 'TRAFFIC',
  held_on: '2025-06-01',
  division_code: VILLAGE,
  place: '处',
};

beforeAll(async () => {
  department = await startFederation();
  await insert('guided_child', { id: CHILD, name: '甲', division_code: VILLAGE });
});
afterAll(() => department.stop());

describe('the database itself refuses', () => {
  test('a register entry in a division that does not exist', async () => {
    expect(await refusedBy('guidance_site', { ...site, division_code: '999999' })).toBe(
      'guidance_site_division_code_known',
    );
    expect(await refusedBy('guided_child', { id: 'X', name: '乙', division_code: '1' })).toBe(
      'guided_child_division_code_known',
    );
    expect(await refusedBy('grid_worker', { ...worker, division_code: '1' })).toBe('grid_worker_division_code_known');
  });

  test('a place that closes before it opens, and services nobody has named', async () => {
    expect(await refusedBy('guidance_site', { ...site, closed_on: '2025-01-01' })).toBe(
      'guidance_site_period_in_order',
    );
    expect(await refusedBy('guidance_site', { ...site, services: ['PARTY'] })).toBe('guidance_site_services_check');
  });

  test('opening times that overlap, run backwards, or name no time of day', async () => {
    const siteId = await insert('guidance_site', site);
    const time = { site_id: siteId, day_of_week: 1, opens_at: '08:00', closes_at: '12:00', from: '2025-01-01' };
    await insert('guidance_site_opening_time', { ...time, until: '2025-03-01' }, false);
    const refusedTime = (row: object) => refusedBy('guidance_site_opening_time', { ...time, ...row }, false);
    expect(await refusedTime({ from: '2025-02-28' })).toBe('guidance_site_opening_time_no_overlap');
    expect(await refusedTime({ closes_at: '07:00' })).toBe('guidance_site_opening_time_in_order');
    expect(await refusedTime({ closes_at: '24:00' })).toBe('guidance_site_opening_time_of_day');
    expect(await refusedTime({ day_of_week: 8 })).toBe('guidance_site_opening_time_day_of_week');
    expect(await refusedTime({ from: '2025-03-01' })).toBe('accepted');
    expect(await refusedTime({ opens_at: '12:00', closes_at: '13:00' })).toBe('accepted');
  });

  test('a parents school without a host that is not online', async () => {
    const school = { name: '校', host_kind: 'SCHOOL', division_code: VILLAGE, opened_on: '2025-01-01' };
    expect(await refusedBy('parents_school', school)).toBe('parents_school_has_host');
    expect(await refusedBy('parents_school', { ...school, is_online: true })).toBe('accepted');
  });

  test('a home without area', async () => {
    const home = { name: '家', division_code: VILLAGE, opened_on: '2025-01-01', area_square_metres: 0 };
    expect(await refusedBy('women_and_childrens_home', home)).toBe('women_and_childrens_home_area_positive');
  });

  test('a key family twice at a time', async () => {
    const record = { child_id: CHILD, reason: 'POVERTY', from: '2025-01-01' };
    await insert('key_family_record', { ...record, until: '2025-06-01' });
    expect(await refusedBy('key_family_record', { ...record, from: '2025-05-31' })).toBe(
      'key_family_record_no_overlap',
    );
    expect(await refusedBy('key_family_record', { ...record, from: '2025-06-01' })).toBe('accepted');
    expect(await refusedBy('key_family_record', { ...record, until: '2025-01-01' })).toBe(
      'key_family_record_period_in_order',
    );
  });

  test('an attendance on another day than the activity, or twice', async () => {
    expect(await refusedBy('family_education_activity', { ...lecture, participant_count: 0 })).toBe(
      'family_education_activity_participants_positive',
    );
    const activity = await insert('family_education_activity', { ...lecture, participant_count: 5 });
    const attendance = { child_id: CHILD, activity_id: activity, attended_on: '2025-06-01' };
    expect(await refusedBy('family_education_attendance', { ...attendance, attended_on: '2025-06-02' }, false)).toBe(
      'family_education_attendance_on_the_day',
    );
    await insert('family_education_attendance', attendance, false);
    expect(await refusedBy('family_education_attendance', attendance, false)).toBe('family_education_attendance_once');
  });

  test('a guidance without exactly one guide, closed without outcome, or open twice with one guide', async () => {
    const volunteer = { name: '志', division_code: VILLAGE, from: '2024-01-01' };
    const volunteerId = await insert('family_education_volunteer', volunteer);
    const guidance = { child_id: CHILD, volunteer_id: volunteerId, topics: ['TRAFFIC'], opened_on: '2025-01-01' };
    const refusedGuidance = (row: object) => refusedBy('family_guidance', { ...guidance, ...row });
    expect(await refusedGuidance({ volunteer_id: null })).toBe('family_guidance_one_guide');
    expect(await refusedGuidance({ topics: [] })).toBe('family_guidance_has_topic');
    expect(await refusedGuidance({ closed_on: '2025-02-01' })).toBe('family_guidance_closed_with_outcome');
    expect(await refusedGuidance({ closed_on: '2024-12-31', outcome: 'IMPROVED' })).toBe(
      'family_guidance_closed_in_order',
    );
    await insert('family_guidance', guidance);
    expect(await refusedGuidance({})).toBe('family_guidance_open_once_per_volunteer');
    await expect(department.sql('delete from family_education_volunteer where id = $1', [volunteerId])).rejects.toThrow(
      'violates',
    );
  });

  test('a joint home visit by one side alone, or with the next one before it', async () => {
    const visit = { child_id: CHILD, division_code: VILLAGE, visited_on: '2025-01-10', findings: '见' };
    const both = { ...visit, federation_visitors: ['甲'], education_visitors: ['乙'] };
    expect(await refusedBy('joint_home_visit', { ...both, education_visitors: [] })).toBe('joint_home_visit_is_joint');
    expect(await refusedBy('joint_home_visit', { ...both, next_due_on: '2025-01-10' })).toBe(
      'joint_home_visit_next_later',
    );
    expect(await refusedBy('joint_home_visit', both)).toBe('accepted');
  });

  test('a report handed over to nobody, answered without words, or answered before it was made', async () => {
    const gridWorker = await insert('grid_worker', worker);
    const report = {
      child_id: CHILD,
      division_code: VILLAGE,
      grid_worker_id: gridWorker,
      kind: 'OTHER',
      description: '述',
      reported_on: '2025-02-01',
    };
    const refusedReport = (row: object) => refusedBy('at_risk_report', { ...report, ...row });
    expect(await refusedReport({ handed_over_on: '2025-02-02' })).toBe('at_risk_report_handed_over_to_somebody');
    expect(await refusedReport({ answered_on: '2025-02-02' })).toBe('at_risk_report_answered_with_answer');
    expect(await refusedReport({ answered_on: '2025-01-31', answer: '答' })).toBe('at_risk_report_in_order');
    expect(await refusedReport({ handed_over_to: 'EDUCATION', handed_over_on: '2025-01-31' })).toBe(
      'at_risk_report_in_order',
    );
    expect(await refusedReport({ answered_on: '2025-02-01', answer: '答' })).toBe('accepted');
  });
});

test('the migrated database is what the entities say, but for what cannot be compared: exclusions, hand-written keys and marks, feeds and figures', async () => {
  const orm = await MikroORM.init(await ormOptions('womens-federation', department.database.migration, 1));
  try {
    const lines = (await orm.schema.getUpdateSchemaSQL())
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('set names'));
    const incomparable = /constraint "\w+_(division_code_known|on_the_day|no_overlap)"|comment on column "act_receipt"/;
    const ofTheKernel = /^drop .*("figure"|"(\w+_)?(feed|figure)_(insert|update|delete)(_fn)?")/;
    expect(lines.filter((line) => !incomparable.test(line) && !ofTheKernel.test(line))).toEqual([]);
  } finally {
    await orm.close(true);
  }
});
