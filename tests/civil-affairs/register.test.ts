import { afterAll, beforeAll, expect, test } from 'vitest';
import { childIdOf } from '../../schema/child-id.ts';
import type { NationalId } from '../../schema/national-id.ts';
import { testLinkageKey } from '../databases.ts';
import { aCounty, daysAgo, numberOf, OTHER_VILLAGE, type TestCounty, TOWNSHIP, today, VILLAGE } from './county.ts';

const NUMBER = numberOf('2015-03-08', 901);

let county: TestCounty;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.stop());

test('a child with a number is registered under the id computed from it, with category, guardian and parents', async () => {
  const { payload } = await county.act(
    'registerChild',
    {
      name: '林晓轩',
      nationalId: NUMBER.toLowerCase(),
      divisionCode: VILLAGE,
      householdDivisionCode: VILLAGE,
      registeredOn: daysAgo(100),
      category: { category: 'LEFT_BEHIND', from: daysAgo(100), determinedBy: 'CIVIL_AFFAIRS', document: '认定表' },
      guardian: { guardianName: '林国华', relation: 'GRANDPARENT', phone: '10000000001', from: daysAgo(90) },
      parents: [
        { relation: 'FATHER', name: '林强', status: 'AWAY', statusSince: daysAgo(100), workPlace: '江苏省苏州市' },
        { relation: 'MOTHER', name: '何静', status: 'DECEASED', statusSince: daysAgo(900) },
      ],
    },
    `id name nationalId sex birthDate categories isProvisional isActive registeredOn division { name parent { name } }
     householdDivision { code } civilAffairs { gaps guardianship { guardianName from until }
       parents { relation name status workPlace { place from } } categoryRecords { category determinedBy isCurrent } version source }`,
  );
  expect(payload).toEqual({
    id: childIdOf(testLinkageKey, NUMBER as NationalId),
    name: '林晓轩',
    nationalId: NUMBER,
    sex: 'MALE',
    birthDate: '2015-03-08',
    categories: ['LEFT_BEHIND'],
    isProvisional: false,
    isActive: true,
    registeredOn: daysAgo(100),
    division: { name: '青泉村', parent: { name: '青溪镇' } },
    householdDivision: { code: VILLAGE },
    civilAffairs: {
      gaps: ['SERVICE_AGREEMENT', 'VISIT'],
      guardianship: { guardianName: '林国华', from: daysAgo(90), until: null },
      parents: [
        { relation: 'FATHER', name: '林强', status: 'AWAY', workPlace: { place: '江苏省苏州市', from: daysAgo(100) } },
        { relation: 'MOTHER', name: '何静', status: 'DECEASED', workPlace: null },
      ],
      categoryRecords: [{ category: 'LEFT_BEHIND', determinedBy: 'CIVIL_AFFAIRS', isCurrent: true }],
      version: 1,
      source: '民政工作人员录入',
    },
  });
});

test('a child without a number gets a provisional id and must come with birth date and sex', async () => {
  const refused = await county.act('registerChild', { name: '林晓', divisionCode: VILLAGE });
  expect(refused.problems.map(([field]) => field)).toEqual(['input.birthDate', 'input.sex']);
  const { payload } = await county.act(
    'registerChild',
    { name: '林晓', sex: 'FEMALE', birthDate: '2018-01-02', divisionCode: VILLAGE },
    'id isProvisional civilAffairs { gaps }',
  );
  expect(payload.id).toMatch(/^T-[0-9A-Z]{26}$/);
  expect(payload.isProvisional).toBe(true);
  expect(payload.civilAffairs.gaps).toEqual([
    'NATIONAL_ID',
    'GUARDIAN',
    'PARENTS',
    'CATEGORY',
    'SERVICE_AGREEMENT',
    'VISIT',
  ]);
});

test.each([
  [
    'a wrong check character',
    { nationalId: `${NUMBER.slice(0, 17)}${NUMBER.endsWith('0') ? '1' : '0'}` },
    'input.nationalId',
    '校验位',
  ],
  ['17 characters', { nationalId: NUMBER.slice(0, 17) }, 'input.nationalId', '18 位'],
  ['an impossible birth date', { nationalId: numberOf('2015-02-30', 901) }, 'input.nationalId', '出生日期'],
  [
    'a birth date that differs from the number',
    { nationalId: NUMBER, birthDate: '2015-03-09' },
    'input.birthDate',
    '不一致',
  ],
  ['a sex that differs from the number', { nationalId: NUMBER, sex: 'FEMALE' }, 'input.sex', '不一致'],
  [
    'an unknown division',
    { nationalId: NUMBER, divisionCode: '990121100299' },
    'input.divisionCode',
    '没有这个行政区划代码',
  ],
  ['a township where a village is needed', { nationalId: NUMBER, divisionCode: TOWNSHIP }, 'input.divisionCode', '村'],
  [
    'a registration in the future',
    { nationalId: NUMBER, registeredOn: daysAgo(-1) },
    'input.registeredOn',
    '不能晚于今天',
  ],
  ['an empty name', { nationalId: NUMBER, name: ' ' }, 'input.name', '不能为空'],
])('%s is refused with field and advice, and nothing is written', async (_, more, field, message) => {
  const before = await county.count('registered_child');
  const { payload, problems, code } = await county.act('registerChild', {
    name: '林晓轩',
    divisionCode: VILLAGE,
    ...more,
  });
  expect(payload).toBeNull();
  expect(code).toBe('BAD_INPUT');
  expect(problems).toEqual([[field, expect.stringContaining(message)]]);
  expect(await county.count('registered_child')).toBe(before);
});

test('full-width digits and a lower-case x are the same number, and a number is registered once', async () => {
  const number = numberOf('2015-03-08', 903);
  await county.register({ nationalId: number });
  const wide = [...number]
    .map((digit) => (digit === 'X' ? 'x' : String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)))
    .join('');
  const { problems } = await county.act('registerChild', { name: '林晓轩', nationalId: wide, divisionCode: VILLAGE });
  expect(problems).toEqual([['input.nationalId', '这个身份证号已在台账中登记,请查询后直接修改原登记。']]);
  const { data } = await county.execute('query($n: String!) { childByNationalId(nationalId: $n) { name } }', {
    n: wide,
  });
  expect(data).toEqual({ childByNationalId: { name: '林晓轩' } });
});

test('the same idempotency key registers once', async () => {
  const input = { name: '林晓', sex: 'FEMALE', birthDate: '2018-01-02', divisionCode: VILLAGE };
  const before = await county.count('registered_child');
  const first = await county.act('registerChild', input, 'id', 'key-1');
  expect(await county.act('registerChild', input, 'id', 'key-1')).toEqual(first);
  expect(await county.count('registered_child')).toBe(before + 1);
  expect((await county.act('registerChild', { ...input, name: '林小' }, 'id', 'key-1')).code).toBe(
    'IDEMPOTENCY_KEY_REUSED',
  );
});

test('a move keeps the former residence with its days; what is not given stays', async () => {
  const id = await county.register({ address: '3组7号', phone: '10000000002' });
  const move = { divisionCode: OTHER_VILLAGE, address: '1组2号', movedOn: daysAgo(10) };
  const { payload } = await county.act(
    'updateChild',
    { id, expectedVersion: 1, hobbies: '画画', move },
    'division { name } address phone civilAffairs { hobbies residentSince version formerResidences { division { code } address from until } }',
  );
  expect(payload).toEqual({
    division: { name: '青湖村' },
    address: '1组2号',
    phone: '10000000002',
    civilAffairs: {
      hobbies: '画画',
      residentSince: daysAgo(10),
      version: 2,
      formerResidences: [{ division: { code: VILLAGE }, address: '3组7号', from: daysAgo(400), until: daysAgo(10) }],
    },
  });
});

test('a stale version is a conflict and changes nothing', async () => {
  const id = await county.register();
  await county.act('updateChild', { id, expectedVersion: 1, hobbies: '画画' });
  expect((await county.act('updateChild', { id, expectedVersion: 1, hobbies: '唱歌' })).code).toBe('CONFLICT');
  expect(await county.section(id, 'hobbies version')).toEqual({ hobbies: '画画', version: 2 });
});

test('a removed child stays readable, is no longer active, and takes no more facts', async () => {
  const id = await county.register();
  const count = async () => {
    const { data } = await county.execute('{ division(code: "99") { civilAffairs { childCount } } }');
    return data?.division.civilAffairs.childCount as number;
  };
  const before = await count();
  const removal = { removedOn: today, removalReason: '迁往外地' };
  const { payload } = await county.act(
    'updateChild',
    { id, expectedVersion: 1, removal },
    'isActive civilAffairs { removalReason }',
  );
  expect(payload).toEqual({ isActive: false, civilAffairs: { removalReason: '迁往外地' } });
  const { problems } = await county.act('updateChild', { id, expectedVersion: 2, hobbies: '画画' });
  expect(problems).toEqual([['input.id', '这名儿童已销册,不能再登记。请核对编号。']]);
  expect(await count()).toBe(before - 1);
});
