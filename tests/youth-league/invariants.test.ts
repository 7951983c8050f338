import { beforeAll, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import { leagueOfFile } from './league.ts';

const fresh = leagueOfFile();
let league: TestDepartment;

/** Columns and values that every fact carries. */
const FACT = 'source, recorded_by, recorded_on, updated_at';
const BY = `'台账', '登记人', '2024-01-01', now()`;

beforeAll(async () => {
  league = await fresh();
  await league.sql(
    `
    insert into league_child (id, name, division_code, ${FACT}) values ('A', '甲', '210421101201', ${BY}), ('B', '乙', '210421101201', ${BY});
    insert into heart_harbour (name, division_code, is_in_poor_village, services, opened_on, ${FACT}) values ('港湾', '210421101201', true, '{ASPIRATION}', '2020-01-01', ${BY});
    insert into harbour_companion (harbour_id, name, "from", "until", ${FACT}) values (1, '孙', '2024-01-01', '2024-03-01', ${BY});
    insert into harbour_membership (child_id, harbour_id, "from", ${FACT}) values ('A', 1, '2024-01-01', ${BY});
    insert into pairing (child_id, "from", "until", ${FACT}) values ('A', '2024-01-01', '2024-06-01', ${BY}), ('B', '2024-01-01', null, ${BY});
    insert into pairing_member (pairing_id, role, name, "from", ${FACT}) values (1, 'CADRE', '赵', '2024-01-01', ${BY}), (2, 'CADRE', '钱', '2024-01-01', ${BY});
    insert into dream_room (child_id, stage, ${FACT}) values ('A', 'APPLIED', ${BY});
    insert into dream_room_stage_record (dream_room_id, stage, reached_on, ${FACT}) values (1, 'APPLIED', '2024-02-01', ${BY});
    insert into care_standard (kind, division_code, interval_months, "from", ${FACT}) values ('PAIRING_VISIT', '21', 1, '2021-01-01', ${BY});
  `,
  );
});

const stage = (name: string, on: string, after: string, afterOn: string) =>
  `insert into dream_room_stage_record (dream_room_id, stage, reached_on, after_stage, after_on, ${FACT}) values (1, '${name}', '${on}', ${after}, ${afterOn}, ${BY})`;

const pairing = (child: string, from: string, until: string) =>
  `insert into pairing (child_id, "from", "until", ${FACT}) values ('${child}', '${from}', ${until}, ${BY})`;

test.each([
  [
    'two companions of a harbour at a time',
    `insert into harbour_companion (harbour_id, name, "from", ${FACT}) values (1, '李', '2024-02-29', ${BY})`,
    'harbour_companion_one_at_a_time',
  ],
  [
    'a child twice in a harbour at a time',
    `insert into harbour_membership (child_id, harbour_id, "from", ${FACT}) values ('A', 1, '2024-05-01', ${BY})`,
    'harbour_membership_once_at_a_time',
  ],
  ['two pairings of a child at a time', pairing('A', '2024-05-31', 'null'), 'pairing_one_at_a_time'],
  ['two open pairings of a child', pairing('B', '2025-01-01', 'null'), 'pairing_one_at_a_time'],
  ['a pairing that ends when it begins', pairing('A', '2025-01-01', `'2025-01-01'`), 'pairing_ends_after_start'],
  [
    'two cadres of a pairing at a time',
    `insert into pairing_member (pairing_id, role, name, "from", ${FACT}) values (1, 'CADRE', '孙', '2024-02-01', ${BY})`,
    'pairing_member_one_per_role',
  ],
  [
    'a visit by another pairing’s member',
    `insert into monthly_visit (pairing_id, visitor_id, visited_on, form, content, ${FACT}) values (1, 2, '2024-02-01', 'HOME', '谈心', ${BY})`,
    'monthly_visit_visitor_of_pairing',
  ],
  [
    'a second dream room of a child',
    `insert into dream_room (child_id, stage, ${FACT}) values ('A', 'APPLIED', ${BY})`,
    'dream_room_child_unique',
  ],
  [
    'a room at a stage that its history lacks',
    `update dream_room set stage = 'ACCEPTED'`,
    'dream_room_stage_is_recorded',
  ],
  [
    'a stage that skips one',
    stage('APPROVED', '2024-03-01', `'APPLIED'`, `'2024-02-01'`),
    'dream_room_stage_follows_the_one_before',
  ],
  [
    'a stage without the one before',
    stage('SURVEYED', '2024-03-01', 'null', 'null'),
    'dream_room_stage_follows_the_one_before',
  ],
  [
    'a stage dated before the last',
    stage('SURVEYED', '2024-01-31', `'APPLIED'`, `'2024-02-01'`),
    'dream_room_stage_in_date_order',
  ],
  [
    'a stage that misdates the one before',
    stage('SURVEYED', '2024-03-01', `'APPLIED'`, `'2024-01-15'`),
    'dream_room_stage_after_own_stage',
  ],
  [
    'a harbour in a division that does not exist',
    `insert into heart_harbour (name, division_code, is_in_poor_village, services, opened_on, ${FACT}) values ('港湾', '99', true, '{}', '2020-01-01', ${BY})`,
    'heart_harbour_division_code_known',
  ],
  ['an unknown service', `update heart_harbour set services = '{SINGING}'`, 'heart_harbour_services_check'],
  [
    'opening at 25 o’clock',
    `insert into harbour_opening_time (harbour_id, occasion, opens_at, closes_at, "from", ${FACT}) values (1, 'SUNDAY', '09:00', '25:00', '2024-01-01', ${BY})`,
    'harbour_opening_time_is_a_time',
  ],
  [
    'two standards for one thing at a time',
    `insert into care_standard (kind, division_code, interval_months, "from", ${FACT}) values ('PAIRING_VISIT', '21', 3, '2022-01-01', ${BY})`,
    'care_standard_no_overlap',
  ],
  [
    'a wish fulfilled but claimed by nobody',
    `insert into micro_wish (child_id, wish, wished_on, fulfilled_on, ${FACT}) values ('A', '书', '2024-01-01', '2024-01-02', ${BY})`,
    'micro_wish_fulfilled_after_claimed',
  ],
  [
    'a wish claimed before it was made',
    `insert into micro_wish (child_id, wish, wished_on, claimed_by, claimed_on, ${FACT}) values ('A', '书', '2024-01-02', '某人', '2024-01-01', ${BY})`,
    'micro_wish_claimed_after_wished',
  ],
])('the database itself refuses %s', async (_, statement, constraint) => {
  await expect(league.sql(statement)).rejects.toMatchObject({ constraint });
});

test('periods that only touch do not overlap', async () => {
  await league.sql(pairing('A', '2024-06-01', 'null'));
  await league.sql(stage('SURVEYED', '2024-02-01', `'APPLIED'`, `'2024-02-01'`));
});
