import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCounty, numberOf, type TestCounty, VILLAGE } from './county.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await aCounty();
  const away = {
    relation: 'FATHER',
    name: '林强',
    status: 'AWAY',
    statusSince: '2024-01-01',
    workPlace: '辽宁省沈阳市',
  };
  const guardian = { guardianName: '林国华', relation: 'GRANDPARENT', from: '2024-01-01' };
  await county.register({ nationalId: numberOf('2015-03-08', 1), guardian, parents: [away] });
  await county.sql(
    `insert into childrens_home (name, division_code, building_kind, indoor_area_square_metres, has_video_contact, has_reading_equipment,
       has_recreation_equipment, has_outdoor_space, has_counselling_room, is_insured, functions, status, opened_on, source, recorded_by, recorded_on, updated_at)
     values ('儿童之家', $1, 'SCHOOL', 60, true, true, true, true, true, true, '{CARE}', 'OPERATING', '2020-01-01', '测', '测', '2020-01-01', now())`,
    [VILLAGE],
  );
});
afterAll(() => county.stop());

const CHILD = '(select id from registered_child limit 1)';
const BY = "'测', '测', '2024-01-01', now(), 1";
const PROVENANCE = 'source, recorded_by, recorded_on, updated_at, version';

test.each([
  [
    'two guardians at once',
    'guardianship_no_overlap',
    `insert into guardianship (child_id, guardian_name, relation, "from", ${PROVENANCE}) values (${CHILD}, '何', 'OTHER', '2025-01-01', ${BY})`,
  ],
  [
    'a guardianship that ends before it starts',
    'guardianship_period_in_order',
    `insert into guardianship (child_id, guardian_name, relation, "from", "until", ${PROVENANCE}) values (${CHILD}, '何', 'OTHER', '2023-05-01', '2023-05-01', ${BY})`,
  ],
  [
    'two work places of a parent at once',
    'parent_work_place_no_overlap',
    `insert into parent_work_place (parent_id, place, "from", ${PROVENANCE}) values (1, '北京市', '2025-01-01', ${BY})`,
  ],
  [
    'a proper id without a number',
    'registered_child_provisional_without_number',
    'update registered_child set national_id_sealed = null, national_id_index = null',
  ],
  [
    'a number that cannot be found',
    'registered_child_number_sealed_and_indexed',
    'update registered_child set national_id_index = null',
  ],
  [
    'a removal without a reason',
    'registered_child_removal_explained',
    "update registered_child set removed_on = '2026-01-01'",
  ],
  [
    'an unknown village',
    'registered_child_division_code_known',
    "update registered_child set division_code = '990121100299'",
  ],
  ['an area of 0', 'childrens_home_area_positive', 'update childrens_home set indoor_area_square_metres = 0'],
  ['an unknown function', 'childrens_home_functions_known', "update childrens_home set functions = '{CARE,SLEEP}'"],
  ['a closed home without its day', 'childrens_home_closing_dated', "update childrens_home set status = 'CLOSED'"],
  [
    'shares that do not make the total',
    'home_subsidy_shares_make_total',
    `insert into home_subsidy (home_id, purpose, total_yuan, province_yuan, city_and_county_yuan, fund, granted_on, ${PROVENANCE}) values (1, 'NEW_HOME', 30000, 10000, 10000, '福彩', '2024-01-01', ${BY})`,
  ],
  [
    'a code that is not as long as its level',
    'division_code_matches_level',
    "update division set level = 'COUNTY' where code = '99'",
  ],
])('the database refuses %s', async (_, constraint, statement) => {
  await expect(county.sql(statement)).rejects.toMatchObject({ constraint });
});

test('the database accepts 30,000 = 10,000 + 20,000 (HN2019)', async () => {
  await county.sql(
    `insert into home_subsidy (home_id, purpose, total_yuan, province_yuan, city_and_county_yuan, fund, granted_on, ${PROVENANCE})
     values (1, 'NEW_HOME', 30000, 10000, 20000, '福彩', '2024-01-01', ${BY})`,
  );
  expect(await county.count('home_subsidy')).toBe(1);
});
