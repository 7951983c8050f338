import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COUNTY, type District, OTHER_VILLAGE, openDistrict, TOWNSHIP } from './district.ts';

let district: District;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district[Symbol.asyncDispose]());

interface Page {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const school = { kind: 'PRIMARY', isBoarding: false, divisionCode: COUNTY, hasCounsellingRoom: false };

describe('a school', () => {
  test('is created with what is known and reads back with its division', async () => {
    const selection =
      'name kind isBoarding division { code } address hasCounsellingRoom psychologyTeacherCount counsellingBookCount hasParentsCommittee hasSchoolSocialWorker youthPalace { id } pupilCount source recordedBy version';
    const input = { ...school, name: '红泉小学', address: '学府路 1 号', psychologyTeacherCount: 2 };
    expect(await district.act('createSchool', input, selection)).toEqual({
      name: '红泉小学',
      kind: 'PRIMARY',
      isBoarding: false,
      division: { code: COUNTY },
      address: '学府路 1 号',
      hasCounsellingRoom: false,
      psychologyTeacherCount: 2,
      counsellingBookCount: 0,
      hasParentsCommittee: false,
      hasSchoolSocialWorker: false,
      youthPalace: null,
      pupilCount: 0,
      source: '学校登记',
      recordedBy: '测试数据管理员',
      version: 1,
    });
  });

  test('is refused with every problem at once, and nothing is written', async () => {
    const before = await district.count('school');
    const input = { ...school, name: ' ', divisionCode: '11', counsellingBookCount: -1 };
    expect((await district.refusal('createSchool', input)).map((each) => each.split(':')[0])).toEqual([
      'input.name',
      'input.counsellingBookCount',
      'input.divisionCode',
    ]);
    expect(await district.refusal('createSchool', { ...school, name: '某小学', divisionCode: '99' })).toEqual([
      'input.divisionCode: 这里需要县或乡镇或村一级的行政区划代码,请重新选择。',
    ]);
    expect(
      await district.refusal('createSchool', { ...school, name: '青山九年一贯制学校', divisionCode: TOWNSHIP }),
    ).toEqual(['input.name: 本地已有同名学校,请核对后改用完整校名。']);
    expect(await district.count('school')).toBe(before);
  });

  test('changes only in what is given, and only from the version that was seen', async () => {
    const { id } = await district.act('createSchool', { ...school, name: '银溪小学' });
    const change = { schoolId: id, expectedVersion: 1, hasCounsellingRoom: true, address: null };
    expect(await district.act('updateSchool', change, 'name hasCounsellingRoom version')).toEqual({
      name: '银溪小学',
      hasCounsellingRoom: true,
      version: 2,
    });
    const { errors } = await district.send('updateSchool', change);
    expect(errors?.[0]?.extensions.code).toBe('CONFLICT');
  });

  test('created twice under one idempotency key is one school', async () => {
    const input = { ...school, name: '金山小学' };
    const first = await district.send('createSchool', input, 'id', 'key-1');
    expect(await district.send('createSchool', input, 'id', 'key-1')).toEqual(first);
    const { errors } = await district.send('createSchool', { ...input, name: '玉山小学' }, 'id', 'key-1');
    expect(errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('what a school has', () => {
  test('a school social worker comes and goes (一校一社工, GD661)', async () => {
    const from = district.ago(100);
    const post = { schoolId: district.school, name: '周静', from };
    const { id } = await district.act('assignSchoolSocialWorker', post, 'id school { hasSchoolSocialWorker }');
    expect(await district.refusal('assignSchoolSocialWorker', { ...post, from: district.ago(5) })).toEqual([
      'input.from: 这位社工在本校的任职时间与已有记录重叠,请先结束原任职或修改开始日期。',
    ]);
    const end = { schoolSocialWorkerId: id, expectedVersion: 1 };
    expect(await district.refusal('endSchoolSocialWorker', { ...end, until: from })).toEqual([
      'input.until: 结束日期必须晚于开始日期,请核对两个日期。',
    ]);
    const ended = { ...end, until: district.ago(3) };
    expect(await district.act('endSchoolSocialWorker', ended, 'until school { hasSchoolSocialWorker }')).toEqual({
      until: district.ago(3),
      school: { hasSchoolSocialWorker: false },
    });
    expect(await district.refusal('endSchoolSocialWorker', { ...ended, expectedVersion: 2 })).toEqual([
      'input.until: 这条记录已经结束,无需再次结束。',
    ]);
  });

  test('one rural youth palace at a time, with courses (FS53)', async () => {
    const palace = { schoolId: district.school, name: '青山乡村少年宫', from: district.ago(300) };
    const { id } = await district.act('openRuralYouthPalace', palace);
    expect(await district.refusal('openRuralYouthPalace', palace)).toEqual([
      'input.schoolId: 本校已有运行中的乡村少年宫,不能重复开办。',
    ]);
    const course = { youthPalaceId: id, kind: 'READING', name: '整本书阅读', weekday: 'FRIDAY' };
    await district.act('addCourse', { ...course, from: district.ago(200) });
    expect(await district.refusal('addCourse', { ...course, from: district.ago(301) })).toEqual([
      'input.from: 开课日期不能早于少年宫的开办日期,请核对。',
    ]);
    const query =
      '{ schools(filter: { hasYouthPalace: true }) { nodes { youthPalace { name isOpen courses { kind name weekday } } } } }';
    expect((await district.department.execute(query)).data.schools.nodes).toEqual([
      {
        youthPalace: {
          name: '青山乡村少年宫',
          isOpen: true,
          courses: [{ kind: 'READING', name: '整本书阅读', weekday: 'FRIDAY' }],
        },
      },
    ]);
  });

  test('themed activities and drills are recorded afterwards, with people', async () => {
    const activity = {
      schoolId: district.school,
      theme: 'ANTI_BULLYING',
      title: '对校园欺凌说不',
      participantCount: 84,
    };
    await district.act('recordCampusActivity', { ...activity, heldOn: district.ago(0) });
    const drill = { schoolId: district.school, hazard: 'DROWNING', participantCount: 120 };
    await district.act('recordSafetyDrill', { ...drill, heldOn: district.ago(1) });
    expect(
      await district.refusal('recordCampusActivity', { ...activity, participantCount: 0, heldOn: district.ago(-1) }),
    ).toEqual([
      'input.heldOn: 日期不能晚于今天,请核对后填写实际发生的日期。',
      'input.participantCount: 必须大于 0,请填写实际数值。',
    ]);
    expect(await district.refusal('recordSafetyDrill', { ...drill, schoolId: '999', heldOn: district.ago(1) })).toEqual(
      ['input.schoolId: 没有找到这个编号对应的记录,请从列表中重新选择。'],
    );
  });
});

describe('the list of schools', () => {
  test('is filtered by name, kinds, place and what schools have', async () => {
    const names = async (filter: string) =>
      (
        await district.department.execute(`{ schools(filter: { ${filter} }, orderBy: NAME_ASC) { nodes { name } } }`)
      ).data.schools.nodes.map(({ name }: { name: string }) => name);
    expect(await names('nameContains: "白河"')).toEqual(['白河九年一贯制学校']);
    expect(await names(`divisionCode: "${TOWNSHIP}"`)).toEqual(['青山九年一贯制学校']);
    expect(await names('kinds: [NINE_YEAR], hasYouthPalace: false')).toEqual(['白河九年一贯制学校']);
    expect(await names('nameContains: "%"')).toEqual([]);
    expect(await names(`divisionCode: "${OTHER_VILLAGE}"`)).toEqual([]);
    expect(await names('kinds: [PRIMARY], hasCounsellingRoom: true')).toEqual(['银溪小学']);
  });

  test('is read page by page without losing or repeating a school', async () => {
    const query =
      'query ($after: String) { schools(orderBy: NAME_DESC, first: 2, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }';
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page++) {
      const { nodes, pageInfo }: Page = (await district.department.execute(query, { after })).data.schools;
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(seen.length).toBe(await district.count('school'));
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('a school that does not exist is null, whatever is sent as its id', async () => {
    for (const id of ['999', 'abc', '-1', '99999999999999999999999', "1' or '1'='1"])
      expect(await district.department.execute('query ($id: ID!) { school(id: $id) { name } }', { id })).toEqual({
        data: { school: null },
      });
  });
});
