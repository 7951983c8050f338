import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addMonths, type PlainDate } from '../../schema/plain-date.ts';
import { aCounty, COUNTY, daysAgo, type TestCounty, today, VILLAGE } from './county.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.stop());
beforeEach(() => county.sql('delete from figure.target'));

async function figure(code: string, fields: string) {
  const { data, errors } = await county.execute(
    `query($code: ID!) { division(code: $code) { civilAffairs { figures(codes: ["${code}"], months: 2) { ${fields} } } } }`,
    { code: COUNTY },
  );
  expect(errors).toBeUndefined();
  return data.division.civilAffairs.figures[0];
}

const PROVENANCE = `'台账', '测试', '2020-01-01', now()`;

/** A child of the register with a day of birth, who was there from that day on. */
async function bornOn(id: string, birthDate: PlainDate) {
  await county.sql(
    `insert into registered_child (id, name, sex, birth_date, division_code, resident_since, registered_on, source, recorded_by, recorded_on, updated_at)
     values ($1, '周小禾', 'FEMALE', $2, '${VILLAGE}', $2, $2, ${PROVENANCE})`,
    [id, birthDate],
  );
}

test('a child is under 16 until the day before the sixteenth birthday, in its band of age from each birthday on', async () => {
  const sixteenToday = addMonths(today, -12 * 16);
  await bornOn('T-AAAAAAAAAAAAAAAAAAAAAAAAAA', sixteenToday);
  await bornOn('T-BBBBBBBBBBBBBBBBBBBBBBBBBB', addMonths(daysAgo(-1), -12 * 16));
  const { numerator, parts } = await figure('CHILDREN_UNDER_16', 'numerator parts { code value }');
  const filled = parts.filter((part: { value: number }) => part.value > 0);
  expect({ numerator, filled }).toEqual({
    numerator: 1,
    filled: [
      { code: 'AGE_14_16', value: 1 },
      { code: 'AGE_16_18', value: 1 },
    ],
  });
});

test('a visit counts in its month: none of last month, but in its year and in the trend of its month', async () => {
  const monthStart = `${today.slice(0, 8)}01` as PlainDate;
  const lastMonth = addMonths(monthStart, -1);
  for (const day of [monthStart, today, lastMonth])
    await county.sql(
      `insert into home_visit (child_id, division_code, visitor_kind, visitor_name, visited_on, purpose, finding, source, recorded_by, recorded_on, updated_at)
       values ('T-AAAAAAAAAAAAAAAAAAAAAAAAAA', '${VILLAGE}', 'VOLUNTEER', '何敏', $1, 'REGULAR_VISIT', '正常', ${PROVENANCE})`,
      [day],
    );
  const { value, trend } = await figure('HOME_VISITS', 'value trend { month value }');
  expect(value).toBe(2);
  expect(trend.at(-1)).toEqual({ month: lastMonth.slice(0, 7), value: 1 });
});

test('a closed home covers its village to the day before; the target of a region is met or not', async () => {
  await county.sql(
    `insert into childrens_home (name, division_code, building_kind, indoor_area_square_metres, has_video_contact, has_reading_equipment,
       has_recreation_equipment, has_outdoor_space, has_counselling_room, is_insured, functions, status, opened_on, source, recorded_by, recorded_on, updated_at)
     values ('青泉村儿童之家', '${VILLAGE}', 'SCHOOL', 60, true, true, true, true, false, false, '{CARE}', 'OPERATING', '2021-01-01', ${PROVENANCE})`,
  );
  const target = (value: number) =>
    county.sql(
      `insert into figure.target (figure, division_code, comparison, value, valid_from, source)
       values ('HOME_COVERAGE', '9901', 'AT_LEAST', ${value}, '2021-01-01', '测试文件')
       on conflict (figure, division_code, valid_from) do update set value = excluded.value`,
    );
  const asked = 'value isTargetMet target { value divisionCode }';
  await target(0.5);
  expect(await figure('HOME_COVERAGE', asked)).toEqual({
    value: 0.5,
    isTargetMet: true,
    target: { value: 0.5, divisionCode: '9901' },
  });
  await target(0.6);
  expect(await figure('HOME_COVERAGE', 'isTargetMet')).toEqual({ isTargetMet: false });
  await county.sql(`update childrens_home set status = 'CLOSED', closed_on = $1`, [today]);
  expect(await figure('HOME_COVERAGE', 'numerator denominator')).toEqual({ numerator: 0, denominator: 2 });
});

test('a home is measured by the standard of the nearest region, and by none where none is set', async () => {
  await county.sql(`update childrens_home set status = 'OPERATING', closed_on = null`);
  const below = 'numerator denominator parts { code value }';
  expect(await figure('HOMES_MEETING_STANDARD', 'numerator denominator')).toEqual({ numerator: 0, denominator: 0 });
  const standard = (region: string, value: number) =>
    county.sql(
      `insert into standard (code, title, region_code, value, unit, valid_from, document, source, recorded_by, recorded_on, updated_at)
       values ('HOME_INDOOR_AREA', '室内面积', $1, $2, '平方米', '2020-01-01', '测试文件', ${PROVENANCE})`,
      [region, value],
    );
  await standard('99', 50);
  expect(await figure('HOMES_MEETING_STANDARD', 'numerator denominator')).toEqual({ numerator: 1, denominator: 1 });
  await standard('9901', 80);
  const { parts, ...share } = await figure('HOMES_MEETING_STANDARD', below);
  expect(share).toEqual({ numerator: 0, denominator: 1 });
  expect(parts.filter((part: { value: number }) => part.value > 0)).toEqual([{ code: 'HOME_INDOOR_AREA', value: 1 }]);
});
