import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { childIdOf } from '../../schema/child-id.ts';
import { parseNationalId } from '../../schema/national-id.ts';
import { openTrace, sealTrace } from '../../subgraphs/child-trace.ts';
import { aCounty, COUNTY, numberOf, type TestCounty } from '../civil-affairs/county.ts';
import { testLinkageKey } from '../databases.ts';
import { type District, openDistrict } from '../education/district.ts';
import { ask, find, gridWorker } from './finding.ts';

const NUMBER = numberOf('2015-03-08', 31);
const UNKNOWN = numberOf('2015-03-08', 33);
const ONLY_AT_SCHOOL = numberOf('2016-05-04', 35);
const NAME = '林晓轩';

let county: TestCounty;
let district: District;
let child: string;
const stranger = gridWorker('9902');

beforeAll(async () => {
  county = await aCounty();
  district = await openDistrict();
  child = await county.register({ nationalId: NUMBER, name: NAME });
  await county.act('changeGuardian', {
    childId: child,
    expectedVersion: 1,
    guardianName: '于秀兰',
    relation: 'GRANDPARENT',
    phone: '100-1234 5678',
    from: '2024-01-01',
  });
  await district.pupil({ nationalId: NUMBER, name: '林晓轩(曾用名)', sex: 'MALE', birthDate: '2015-03-08' });
  await district.pupil({ nationalId: ONLY_AT_SCHOOL, name: '何小满', sex: 'MALE', birthDate: '2016-05-04' });
  await county.act('setCivilAffairsContactOffice', {
    divisionCode: COUNTY,
    name: '青河县民政局',
    phone: '024-55500001',
  });
  await district.act('setEducationContactOffice', { divisionCode: '99', name: '示例省教育厅', phone: '024-55500002' });
});
afterAll(async () => {
  await county?.stop();
  await district?.[Symbol.asyncDispose]();
});

const CIVIL_AFFAIRS = { department: 'CIVIL_AFFAIRS', office: '青河县民政局', phone: '024-55500001' };
const EDUCATION = { department: 'EDUCATION', office: '示例省教育厅', phone: '024-55500002' };

/** Who knows the child that these identifiers name. */
async function known(by: Record<string, unknown>, session = stranger) {
  const { trace, problems } = await find(county, by, session);
  if (!trace) throw new Error(problems.join());
  const atSchool = await ask(district.department, 'education', trace.token, session);
  return [trace.civilAffairs, atSchool.education];
}

const NOBODY = [null, null];

describe('two identifiers find the child wherever it lives', () => {
  test.each([
    { name: NAME, birthDate: '2015-03-08' },
    { name: ` ${NAME} `, birthDate: '2015-03-08', sex: 'MALE' },
    { name: NAME, guardianPhone: '10012345678' },
    { birthDate: '2015-03-08', guardianPhone: '100 1234-5678' },
    { nationalId: NUMBER, name: NAME },
    { nationalId: NUMBER.toLowerCase(), guardianPhone: '10012345678' },
  ])('%o', async (by) => {
    expect(await known(by)).toEqual([CIVIL_AFFAIRS, EDUCATION]);
  });

  test.each([
    { name: NAME, birthDate: '2015-03-09' },
    { name: '林晓', birthDate: '2015-03-08' },
    { name: NAME, birthDate: '2015-03-08', sex: 'FEMALE' },
    { name: NAME, guardianPhone: '10012345679' },
    { nationalId: NUMBER, name: '林晓宇' },
    { nationalId: NUMBER, name: NAME, birthDate: '2015-03-09' },
    { nationalId: NUMBER, name: NAME, guardianPhone: '10012345679' },
    { nationalId: UNKNOWN, name: NAME },
  ])('one of them wrong, and nobody is found: %o', async (by) => {
    expect(await known(by)).toEqual(NOBODY);
  });

  test('a child that only a school knows is found by number and name, not by a number and another name', async () => {
    expect(await known({ nationalId: ONLY_AT_SCHOOL, name: '何小满' })).toEqual([null, EDUCATION]);
    expect(await known({ nationalId: ONLY_AT_SCHOOL, name: '何大满' })).toEqual(NOBODY);
    expect(await known({ nationalId: ONLY_AT_SCHOOL, guardianPhone: '10012345678' })).toEqual(NOBODY);
    expect(await known({ nationalId: ONLY_AT_SCHOOL, name: '何小满', birthDate: '2016-05-05' })).toEqual(NOBODY);
  });
});

describe('nobody, one of two, and a sealed child look alike', () => {
  const answer = async (by: Record<string, unknown>, session = stranger) => {
    const { trace } = await find(county, by, session);
    return { ...trace, token: trace?.token.length };
  };

  test('two children of one name and birth date are not told apart', async () => {
    const twin = await county.register({ nationalId: numberOf('2015-03-08', 37), name: '林晓宇' });
    const by = { name: '林晓宇', birthDate: '2015-03-08' };
    expect(await known(by)).toEqual([CIVIL_AFFAIRS, null]);
    const other = await county.register({ nationalId: numberOf('2015-03-08', 39), name: '林晓宇' });
    expect(await answer(by)).toEqual(await answer({ name: '无此人', birthDate: '2015-03-08' }));
    expect(await known(by)).toEqual(NOBODY);
    expect(await known(by, gridWorker('9902', [other]))).toEqual([CIVIL_AFFAIRS, null]);
    expect(twin).not.toBe(other);
  });

  test('a sealed child is known to no department', async () => {
    const blind = gridWorker('9902', [child]);
    for (const by of [
      { name: NAME, birthDate: '2015-03-08' },
      { nationalId: NUMBER, name: NAME },
    ]) {
      expect(await known(by, blind)).toEqual(NOBODY);
      expect(await answer(by, blind)).toEqual(await answer({ ...by, name: '无此人' }, blind));
    }
  });

  test('a grown-up is no child to be found', async () => {
    const nationalId = numberOf('2001-03-08', 41);
    await county.register({ nationalId, name: '林成年' });
    expect(await known({ name: '林成年', birthDate: '2001-03-08' })).toEqual(NOBODY);
    expect(await known({ nationalId, name: '林成年' })).toEqual(NOBODY);
  });
});

describe('one identifier is none', () => {
  const ADD = '性别只作补充。';
  test.each([
    [{}, `by: 请至少用两项信息辨认儿童,还须填写姓名、出生日期、监护人电话、身份证号中的两项;${ADD}`],
    [{ name: NAME }, `by: 请至少用两项信息辨认儿童,还须填写出生日期、监护人电话、身份证号中的一项;${ADD}`],
    [{ name: NAME, sex: 'MALE' }, `by: 请至少用两项信息辨认儿童,还须填写出生日期、监护人电话、身份证号中的一项;${ADD}`],
    [
      { nationalId: NUMBER, birthDate: '2015-03-08', sex: 'MALE' },
      'by: 请再填写姓名或监护人电话:身份证号已含出生日期和性别,不算另一项。',
    ],
    [{ nationalId: '12345', name: NAME }, 'by.nationalId: 身份证号应为 18 位,现为 5 位,请对照证件补全。'],
    [{ birthDate: '2015-03-08', name: ' ' }, 'by.name: 姓名不能为空,请填写,或去掉这一项。'],
    [
      { name: NAME, guardianPhone: '没有' },
      'by.guardianPhone: 监护人电话只能由数字、空格和短横线组成(5 至 19 位数字),请核对。',
    ],
  ])('%o', async (by, problem) => {
    expect(await find(county, by, stranger)).toEqual({ trace: null, code: 'BAD_INPUT', problems: [problem] });
  });

  test('without a purpose nothing is looked for', async () => {
    const { trace, code } = await find(county, { name: NAME, birthDate: '2015-03-08' }, { ...stranger, purpose: null });
    expect([trace, code]).toEqual([null, 'PURPOSE_REQUIRED']);
  });
});

describe('a token', () => {
  const by = { name: NAME, birthDate: '2015-03-08' };
  const token = async () => String((await find(county, by, stranger)).trace?.token);

  test('opens for the person it was given to, and for nobody else', async () => {
    const given = await token();
    expect(await ask(district.department, 'education', given, stranger)).toEqual({ education: EDUCATION });
    expect(await ask(district.department, 'education', given, gridWorker('9902', [], 'another'))).toBeNull();
    expect(await ask(district.department, 'education', given, { ...stranger, viewer: null })).toBeNull();
  });

  test('that was altered or made up opens nothing; a child id is no token', async () => {
    const given = await token();
    const altered = `${given.slice(0, -2)}${given.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const wrong of [altered, child, childIdOf(testLinkageKey, parseNationalId(NUMBER)), '', 'v1.trace.x.y.z'])
      expect(await ask(district.department, 'education', wrong, stranger)).toBeNull();
  });

  test('expires after ten minutes', () => {
    const keys = { linkageKey: testLinkageKey };
    const given = new Date('2026-03-01T08:00:00+08:00');
    const sealed = String(sealTrace('{"id":"X"}', stranger, keys, given));
    const opened = (minutes: number) => openTrace(sealed, stranger, keys, new Date(given.getTime() + minutes * 60_000));
    expect([opened(0), opened(9.99), opened(10)]).toEqual(['{"id":"X"}', '{"id":"X"}', null]);
  });

  test('tells nothing: no two are alike, and all are of one length', async () => {
    const tokens = [await token(), await token(), (await find(county, { ...by, name: '无' }, stranger)).trace?.token];
    expect(new Set(tokens).size).toBe(3);
    expect(new Set(tokens.map((each) => each?.length)).size).toBe(1);
  });

  test('does not reach the database', async () => {
    const statements = district.department.statements();
    await ask(district.department, 'education', 'v1.trace.x.y.z', stranger);
    expect(district.department.statements()).toBe(statements);
  });
});
