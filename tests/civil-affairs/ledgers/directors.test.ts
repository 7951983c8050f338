import { afterAll, beforeAll, expect, test } from 'vitest';
import { directors } from '../../../subgraphs/civil-affairs/ledgers/directors.ts';
import { supervisors } from '../../../subgraphs/civil-affairs/ledgers/supervisors.ts';
import { supervisorTrainings, trainings } from '../../../subgraphs/civil-affairs/ledgers/trainings.ts';
import { told } from '../../ledgers/told-desk.ts';
import { COUNTY, OTHER_VILLAGE, TOWNSHIP, VILLAGE } from '../county.ts';
import { aCountyWithChild, HOME } from './invented-rows.ts';
import type { LedgerCounty } from './ledger-county.ts';

const DIRECTOR = {
  division: VILLAGE,
  name: '赵玉芬',
  sex: '女',
  phone: '13900000006',
  position: '村(居)委会女性委员',
  home: HOME.home,
  assessmentPassedOn: '2024-02-20',
  monthlyAllowanceYuan: 200,
  from: '2024-03-01',
};
const FORMER = {
  ...DIRECTOR,
  name: '钱守义',
  sex: '男',
  position: '其他',
  home: null,
  from: '2020-01-01',
  until: '2024-03-01',
};
const SUPERVISOR = { division: TOWNSHIP, name: '刘桂香', sex: '女', position: '妇联主席', from: '2022-05-01' };
const TRAINING = {
  division: COUNTY,
  title: '2026 年培训',
  organiser: '青河县民政局',
  startsOn: '2026-05-12',
  endsOn: '2026-05-13',
};
const TRAINED = { ...TRAINING, personDivision: VILLAGE, director: '赵玉芬', hasPassed: '是' };

let county: LedgerCounty;
beforeAll(async () => {
  county = await aCountyWithChild();
});
afterAll(() => county[Symbol.asyncDispose]());

test('a row is a term of office of a child director; nobody gets an account by a table', async () => {
  expect(told(await county.write(directors, [DIRECTOR, FORMER]))).toEqual(['NEW', 'NEW']);
  await county.sql(`update child_director set sign_in_id = 'zhao' where name = '赵玉芬'`);
  expect(
    await county.sql(`select d.name, sex, d.division_code, position, h.name as home, assessment_passed_on::text, monthly_allowance_yuan,
      "from"::text, until::text from child_director d left join childrens_home h on h.id = d.home_id order by "from"`),
  ).toEqual([
    {
      name: '钱守义',
      sex: 'MALE',
      division_code: VILLAGE,
      position: 'OTHER',
      home: null,
      assessment_passed_on: '2024-02-20',
      monthly_allowance_yuan: 200,
      from: '2020-01-01',
      until: '2024-03-01',
    },
    {
      name: '赵玉芬',
      sex: 'FEMALE',
      division_code: VILLAGE,
      position: 'WOMAN_COMMITTEE_MEMBER',
      home: HOME.home,
      assessment_passed_on: '2024-02-20',
      monthly_allowance_yuan: 200,
      from: '2024-03-01',
      until: null,
    },
  ]);
  expect(told(await county.write(directors, await county.exported(directors)))).toEqual(['SAME', 'SAME']);
  expect(Object.keys(directors.columns)).not.toContain('signInId');
  expect(await county.sql(`select sign_in_id from child_director where name = '赵玉芬'`)).toEqual([
    { sign_in_id: 'zhao' },
  ]);
});

test('a home of another village, an end before the start, a negative allowance are refused', async () => {
  expect(
    told(
      await county.check(directors, [
        { ...DIRECTOR, division: OTHER_VILLAGE },
        { ...DIRECTOR, name: '甲', until: '2024-02-01' },
        { ...DIRECTOR, name: '乙', monthlyAllowanceYuan: -1 },
      ]),
    ),
  ).toEqual([
    ['REFUSED', expect.stringMatching(/^home: UNKNOWN_REFERENCE /)],
    ['REFUSED', 'until: RULE 结束日期必须晚于开始日期,请核对两个日期。'],
    ['REFUSED', expect.stringMatching(/^monthlyAllowanceYuan: NOT_A_NUMBER /)],
  ]);
});

test('one training of many rows is made once, with all who took part', async () => {
  const other = { ...TRAINED, director: '钱守义', hasPassed: '否' };
  expect(told(await county.write(trainings, [TRAINED, other]))).toHaveLength(2);
  expect(
    await county.sql(`select t.title, t.audience, t.organiser, t.ends_on::text, d.name, has_passed
      from training t join training_participation p on p.training_id = t.id join child_director d on d.id = p.director_id
      order by has_passed`),
  ).toEqual([
    {
      title: '2026 年培训',
      audience: 'CHILD_DIRECTOR',
      organiser: '青河县民政局',
      ends_on: '2026-05-13',
      name: '钱守义',
      has_passed: false,
    },
    {
      title: '2026 年培训',
      audience: 'CHILD_DIRECTOR',
      organiser: '青河县民政局',
      ends_on: '2026-05-13',
      name: '赵玉芬',
      has_passed: true,
    },
  ]);
  expect(await county.count('training')).toBe(1);
  expect(told(await county.write(trainings, await county.exported(trainings)))).toEqual(['SAME', 'SAME']);
  const unknown = { ...TRAINED, director: '孙某' };
  const backwards = { ...TRAINED, title: '另一次', endsOn: '2026-05-11' };
  expect(told(await county.write(trainings, [unknown, backwards]))).toEqual([
    ['REFUSED', expect.stringMatching(/^director: UNKNOWN_REFERENCE /)],
    ['REFUSED', 'endsOn: RULE 日期不能早于开始日期(2026-05-12),请核对。'],
  ]);
});

test('supervisors and their trainings have ledgers of their own', async () => {
  expect(told(await county.write(supervisors, [SUPERVISOR]))).toEqual(['NEW']);
  const trained = { ...TRAINING, division: '9901', personDivision: TOWNSHIP, supervisor: '刘桂香', hasPassed: '是' };
  expect(told(await county.write(supervisorTrainings, [trained]))).toEqual(['NEW']);
  expect(told(await county.write(supervisors, await county.exported(supervisors)))).toEqual(['SAME']);
  expect(told(await county.write(supervisorTrainings, await county.exported(supervisorTrainings)))).toEqual(['SAME']);
});
