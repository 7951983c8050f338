import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { childIdOf } from '../../schema/child-id.ts';
import { checkCharacter, parseNationalId } from '../../schema/national-id.ts';
import { testLinkageKey } from '../databases.ts';
import { type District, OTHER_VILLAGE, openDistrict, VILLAGE } from './district.ts';

let district: District;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district[Symbol.asyncDispose]());

/** An invented number: prefix 99 was never assigned. */
const numberOf = (birth: string, place: string) => {
  const digits = `990001${birth}${place}`;
  return parseNationalId(`${digits}${checkCharacter(digits)}`);
};

const at = () => ({ schoolId: district.school, grade: 'PRIMARY_2', from: district.ago(100) });
const child = { name: '王小兰', divisionCode: VILLAGE };

describe('enrolling', () => {
  test('a new pupil by national ID gets the id that every department computes, with sex and birth date from the number', async () => {
    const nationalId = numberOf('20170302', '102');
    const input = { ...child, ...at(), nationalId: `${nationalId.slice(0, 17)}${nationalId[17]?.toLowerCase()}` };
    const enrolled = await district.act(
      'enrolPupil',
      input,
      'kind isCurrent child { id education { name sex birthDate division { code } isEnrolled } }',
    );
    expect(enrolled).toEqual({
      kind: 'ENROLLED',
      isCurrent: true,
      child: {
        id: childIdOf(testLinkageKey, nationalId),
        education: {
          name: '王小兰',
          sex: 'FEMALE',
          birthDate: '2017-03-02',
          division: { code: VILLAGE },
          isEnrolled: true,
        },
      },
    });
  });

  test('a child without a number gets a provisional id', async () => {
    const { childId } = await district.pupil();
    expect(childId).toMatch(/^T-[0-9A-Z]{26}$/);
  });

  test('a child id known elsewhere is taken over, once its name and home are given', async () => {
    const childId = childIdOf(testLinkageKey, numberOf('20160101', '111'));
    expect(await district.refusal('enrolPupil', { ...at(), childId })).toEqual([
      'input.name: 学校还不掌握该生,请填写姓名。',
      'input.sex: 学校还不掌握该生,请填写性别。',
      'input.birthDate: 学校还不掌握该生,请填写出生日期。',
      'input.divisionCode: 学校还不掌握该生,请填写现居住地。',
    ]);
    const known = { ...at(), ...child, childId, sex: 'MALE', birthDate: '2016-01-01' };
    expect((await district.act('enrolPupil', known, 'child { id }')).child.id).toBe(childId);
  });

  test('two schools at once are possible and can be found; twice in one school is refused', async () => {
    const { childId } = await district.pupil({ name: '赵双籍' });
    const again = { childId, schoolId: district.otherSchool, grade: 'PRIMARY_3', from: district.ago(30) };
    await district.act('enrolPupil', { ...again, divisionCode: OTHER_VILLAGE });
    expect(await district.refusal('enrolPupil', again)).toEqual([
      'input.schoolId: 该生在本校已有在读学籍,不能重复注册;如只升级,请用“学生升级”。',
    ]);
    const { data } = await district.department.execute(
      '{ pupils(filter: { isEnrolledTwice: true }) { nodes { name division { code } currentEnrolments { school { name } } } } }',
    );
    expect(data.pupils.nodes).toEqual([
      {
        name: '赵双籍',
        division: { code: OTHER_VILLAGE },
        currentEnrolments: [{ school: { name: '白河九年一贯制学校' } }, { school: { name: '青山九年一贯制学校' } }],
      },
    ]);
  });

  test.each([
    [
      'a wrong check character',
      { nationalId: '990001201703021020' },
      'input.nationalId: 身份证号校验位不符,多半有一位抄错,请对照证件逐位核对。',
    ],
    [
      'a number that is too short',
      { nationalId: '99000120170302' },
      'input.nationalId: 身份证号应为 18 位,现为 14 位,请对照证件补全。',
    ],
    [
      'an unknown division',
      { divisionCode: '888888' },
      'input.divisionCode: 没有这个行政区划代码,请从区划列表中选择。',
    ],
    ['a malformed child id', { childId: 'XYZ' }, 'input.childId: 儿童编号格式不正确,请从档案页复制 26 位编号。'],
    ['an unknown school', { schoolId: '12345' }, 'input.schoolId: 没有找到这个编号对应的记录,请从列表中重新选择。'],
    [
      'a grade that the school does not have',
      { grade: 'HIGH_1' },
      'input.grade: 这类学校没有这个年级,请核对学校和年级。',
    ],
    ['a birth after the enrolment', { birthDate: 'today' }, 'input.from: 入学日期必须晚于出生日期,请核对两个日期。'],
    ['an enrolment tomorrow', { from: 'tomorrow' }, 'input.from: 日期不能晚于今天,请核对后填写实际发生的日期。'],
  ])('with %s is refused and writes nothing', async (_, given: Record<string, string>, problem) => {
    const days: Record<string, string> = { today: district.ago(0), tomorrow: district.ago(-1) };
    const wrong = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, days[value] ?? value]));
    const before = [await district.count('pupil'), await district.count('enrolment')];
    const input = { ...at(), ...child, sex: 'FEMALE', birthDate: '2017-03-02', ...wrong };
    expect(await district.refusal('enrolPupil', input)).toEqual([problem]);
    expect([await district.count('pupil'), await district.count('enrolment')]).toEqual(before);
  });

  test('sex and birth date that contradict the number are refused together', async () => {
    const nationalId = numberOf('20180302', '103');
    const input = { ...at(), ...child, nationalId, sex: 'FEMALE', birthDate: '2018-03-03' };
    expect(await district.refusal('enrolPupil', input)).toEqual([
      'input.sex: 性别与身份证号不符,请对照证件核对。',
      'input.birthDate: 出生日期与身份证号不符,请对照证件核对。',
    ]);
  });
});

describe('a provisional pupil whose number becomes known', () => {
  test('moves to the proper id with all records, and back again', async () => {
    const { childId } = await district.pupil({ name: '冯无号' });
    const nationalId = numberOf('20160504', '113');
    const visit = {
      childId,
      schoolId: district.school,
      visitedOn: district.ago(2),
      teacherName: '何老师',
      form: 'PHONE',
      summary: '电话沟通',
    };
    await district.act('recordTeacherVisit', visit);
    const proper = childIdOf(testLinkageKey, nationalId);
    const selection = 'id education { name isEnrolled teacherVisits { summary } }';
    const education = { name: '冯无号', isEnrolled: true, teacherVisits: [{ summary: '电话沟通' }] };
    expect(await district.act('identifyPupil', { provisionalId: childId, nationalId }, selection)).toEqual({
      id: proper,
      education,
    });
    const again = { childId, schoolId: district.otherSchool, grade: 'PRIMARY_3', from: district.ago(1) };
    expect((await district.act('enrolPupil', again, 'child { id }')).child.id).toBe(proper);
    expect(await district.act('undoIdentifyPupil', { provisionalId: childId }, selection)).toEqual({
      id: childId,
      education,
    });
    expect(await district.refusal('undoIdentifyPupil', { provisionalId: childId })).not.toEqual(['accepted']);
  });

  test('is not merged into a pupil who already has that number', async () => {
    const nationalId = numberOf('20150504', '115');
    await district.act('enrolPupil', { ...at(), ...child, nationalId });
    const { childId } = await district.pupil({ name: '陈同号' });
    expect(await district.refusal('identifyPupil', { provisionalId: childId, nationalId })).toEqual([
      'input.nationalId: 这个身份证号已有一份登记,不能直接合并。请由数据管理员比对两份登记后处理。',
    ]);
  });
});
