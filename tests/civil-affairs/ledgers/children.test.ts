import { afterAll, beforeAll, expect, test } from 'vitest';
import { children } from '../../../subgraphs/civil-affairs/ledgers/children.ts';
import { told } from '../../ledgers/told-desk.ts';
import { daysAgo, numberOf, OTHER_VILLAGE, today, VILLAGE } from '../county.ts';
import { aLedgerCounty, type LedgerCounty } from './ledger-county.ts';

let county: LedgerCounty;
beforeAll(async () => {
  county = await aLedgerCounty();
});
afterAll(() => county[Symbol.asyncDispose]());

const ROW = {
  nationalId: numberOf('2015-03-07', 2),
  name: '张晓雨',
  sex: '女',
  birthDate: '2015-03-07',
  division: VILLAGE,
  address: '3组18号',
  residentSince: '2023-09-01',
  householdDivision: OTHER_VILLAGE,
  phone: '13900000001',
  category: '农村留守儿童',
  categoryFrom: '2024-03-01',
  categoryDocument: '认定表',
  fatherName: '张立群',
  fatherPhone: '13900000002',
  fatherStatus: '外出务工',
  fatherStatusSince: '2024-02-18',
  fatherWorkPlace: '辽宁省沈阳市',
  fatherOccupation: '建筑',
  fatherEmployer: null,
  fatherWorkFrom: '2024-02-18',
  motherName: '李秀珍',
  motherPhone: null,
  motherStatus: '在家',
  motherStatusSince: '2015-03-07',
  hobbies: '画画',
  registeredOn: '2024-03-01',
};

const one = async (query: string) => (await county.sql(query))[0];

test('a row registers the child with category, father, mother and where they work', async () => {
  expect(told(await county.check(children, [ROW]))).toEqual(['NEW']);
  expect(await county.count('registered_child')).toBe(0);
  expect(told(await county.write(children, [ROW]))).toEqual(['NEW']);
  expect(
    await one(`select name, sex, birth_date::text, division_code, address, resident_since::text, household_division_code, phone,
      hobbies, family_situation, registered_on::text, removed_on, source, starts_with(id, 'T-') as provisional,
      national_id_sealed like '%990%' as readable, length(national_id_index) as index from registered_child`),
  ).toEqual({
    name: '张晓雨',
    sex: 'FEMALE',
    birth_date: '2015-03-07',
    division_code: VILLAGE,
    address: '3组18号',
    resident_since: '2023-09-01',
    household_division_code: OTHER_VILLAGE,
    phone: '13900000001',
    hobbies: '画画',
    family_situation: null,
    registered_on: '2024-03-01',
    removed_on: null,
    source: '台账导入:儿童台账',
    provisional: false,
    readable: false,
    index: 50,
  });
  expect(
    await county.sql(`select category, "from"::text, until, determined_by, document from child_category_record`),
  ).toEqual([
    { category: 'LEFT_BEHIND', from: '2024-03-01', until: null, determined_by: 'CIVIL_AFFAIRS', document: '认定表' },
  ]);
  expect(
    await county.sql(`select relation, p.name, p.phone, status, status_since::text, place, occupation, "from"::text
      from parent p left join parent_work_place w on w.parent_id = p.id order by relation`),
  ).toEqual([
    {
      relation: 'FATHER',
      name: '张立群',
      phone: '13900000002',
      status: 'AWAY',
      status_since: '2024-02-18',
      place: '辽宁省沈阳市',
      occupation: '建筑',
      from: '2024-02-18',
    },
    {
      relation: 'MOTHER',
      name: '李秀珍',
      phone: null,
      status: 'AT_HOME',
      status_since: '2015-03-07',
      place: null,
      occupation: null,
      from: null,
    },
  ]);
});

test('the same row once more changes nothing, and neither does its export', async () => {
  expect(told(await county.write(children, [ROW]))).toEqual(['SAME']);
  const exported = await county.exported(children);
  expect(exported).toMatchObject([{ ...ROW, nationalId: `${ROW.nationalId}` }]);
  expect(told(await county.write(children, exported))).toEqual(['SAME']);
});

test('a move keeps the former residence, another state of the father the former one, another place ends the place before', async () => {
  const moved = {
    nationalId: ROW.nationalId,
    name: '张晓雨',
    division: OTHER_VILLAGE,
    address: '1组2号',
    residentSince: '2025-05-01',
    fatherName: '张立群',
    fatherStatus: '外出务工',
    fatherStatusSince: '2024-02-18',
    fatherWorkPlace: '北京市',
    fatherWorkFrom: '2025-02-10',
    motherName: '李秀珍',
    motherStatus: '外出务工',
    motherStatusSince: '2025-02-10',
  };
  expect(told(await county.write(children, [moved]))).toEqual(['CHANGED']);
  expect(await county.sql(`select division_code, address, "from"::text, until::text from residence_record`)).toEqual([
    { division_code: VILLAGE, address: '3组18号', from: '2023-09-01', until: '2025-05-01' },
  ]);
  expect(await county.sql(`select status, "from"::text, until::text from former_parent_status`)).toEqual([
    { status: 'AT_HOME', from: '2015-03-07', until: '2025-02-10' },
  ]);
  expect(await county.sql(`select place, "from"::text, until::text from parent_work_place order by "from"`)).toEqual([
    { place: '辽宁省沈阳市', from: '2024-02-18', until: '2025-02-10' },
    { place: '北京市', from: '2025-02-10', until: null },
  ]);
  expect(await one(`select phone, hobbies from registered_child`)).toEqual({ phone: '13900000001', hobbies: '画画' });
});

test('an older table does not move a child back: a move has its day', async () => {
  const { residentSince: _since, ...undated } = ROW;
  const unmoved =
    'residentSince: RULE 台账中这名儿童住在另一个村(社区)。已经搬来的,请填写搬到现居住地的日期;没有搬家的,请核对区划代码。';
  expect(told(await county.write(children, [ROW]))).toEqual([['REFUSED', unmoved]]);
  expect(told(await county.write(children, [undated]))).toEqual([['REFUSED', unmoved]]);
  expect(await one(`select division_code from registered_child`)).toEqual({ division_code: OTHER_VILLAGE });
});

test('a child without a number is registered under a provisional id, the same for the same words', async () => {
  const row = { name: '周小满', sex: '男', birthDate: '2017-05-21', division: VILLAGE };
  expect(told(await county.write(children, [row]))).toEqual(['NEW']);
  expect(told(await county.write(children, [row]))).toEqual(['SAME']);
  expect(
    await one(`select starts_with(id, 'T-') as provisional, registered_on::text, resident_since::text, national_id_sealed
    from registered_child where name = '周小满'`),
  ).toEqual({
    provisional: true,
    registered_on: today,
    resident_since: today,
    national_id_sealed: null,
  });
});

test('what is half said is refused with what to add', async () => {
  const { nationalId: _number, ...numberless } = ROW;
  const given = { ...ROW, nationalId: numberOf('2016-04-09', 4), name: '吴一凡', sex: '女', birthDate: null };
  const outcomes = await county.check(children, [
    { ...numberless, name: '没有出生日期', birthDate: null },
    { ...given, categoryFrom: null },
    { ...given, nationalId: numberOf('2016-04-10', 4), fatherName: null },
    { ...given, nationalId: numberOf('2016-04-11', 4), fatherStatus: '死亡' },
    { ...given, nationalId: numberOf('2016-04-12', 4), removedOn: daysAgo(3), removalReason: null },
    { ...given, nationalId: numberOf('2016-04-13', 4), sex: '男' },
  ]);
  expect(told(outcomes)).toEqual([
    ['REFUSED', 'birthDate: RULE 没有身份证号时必须填写出生日期。'],
    ['REFUSED', 'categoryFrom: RULE 填写了儿童类别,请同时填写认定日期。'],
    ['REFUSED', 'fatherName: RULE 填写了父亲的情况,请同时填写父亲姓名。'],
    ['REFUSED', 'fatherWorkPlace: RULE 父亲状况不是“外出务工”,请不填务工地点,或更正状况。'],
    ['REFUSED', 'removalReason: RULE 填写了销册日期,请同时填写销册原因。'],
    ['REFUSED', 'sex: CONTRADICTION 性别与身份证号码不一致。'],
  ]);
});
