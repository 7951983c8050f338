import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import { act, daysAgo, divisionSection, refused, rowsIn, startFederation, tomorrow, VILLAGE } from './federation.ts';

let department: TestDepartment;
beforeAll(async () => {
  department = await startFederation();
});
afterAll(() => department.stop());

const FUTURE = '日期不能晚于今天,请核对后填写实际发生的日期。';
const UNKNOWN_DIVISION = '没有这个行政区划代码,请从区划列表中选择。';
const ORDER = '结束日期必须晚于开始日期,请核对两个日期。';

describe('a parents school', () => {
  const school = { name: '石文镇学校家长学校', hostKind: 'SCHOOL', divisionCode: '210421101', openedOn: daysAgo(30) };

  test('names its host unless it is online', async () => {
    expect(await act(department, 'createParentsSchool', school)).toEqual(
      refused({ 'input.hostName': '请填写依托的学校、村或社区名称;网上家长学校除外。' }),
    );
    const online = { ...school, name: '网上家长学校', hostKind: 'ONLINE_PLATFORM', isOnline: true };
    const selection = '{ name hostName isOnline isOpen division { code } version }';
    expect(await act(department, 'createParentsSchool', online, selection)).toEqual({
      name: '网上家长学校',
      hostName: null,
      isOnline: true,
      isOpen: true,
      division: { code: '210421101' },
      version: 1,
    });
  });

  test('is refused with every problem at once', async () => {
    const wrong = { ...school, name: '', hostName: '  ', divisionCode: '1', headName: ' ', openedOn: tomorrow };
    expect(await act(department, 'createParentsSchool', wrong)).toEqual(
      refused({
        'input.name': '不能为空,请填写。',
        'input.hostName': '不能为空,请填写。',
        'input.divisionCode': UNKNOWN_DIVISION,
        'input.headName': '不能为空,请填写。',
        'input.openedOn': FUTURE,
      }),
    );
    expect(await rowsIn(department, 'parents_school')).toBe(1);
  });
});

describe('a women-and-children’s home', () => {
  const home = { name: '栗子村妇儿之家', divisionCode: VILLAGE, areaSquareMetres: 62.5, openedOn: daysAgo(10) };

  test('is created with its area', async () => {
    const selection = '{ name areaSquareMetres isOpen }';
    expect(await act(department, 'createWomenAndChildrensHome', home, selection)).toEqual({
      name: home.name,
      areaSquareMetres: 62.5,
      isOpen: true,
    });
  });

  test.each([0, -5, 0.04, 100_001])('cannot have an area of %s square metres', async (areaSquareMetres) => {
    expect(await act(department, 'createWomenAndChildrensHome', { ...home, name: '别家', areaSquareMetres })).toEqual(
      refused({ 'input.areaSquareMetres': '面积应大于 0 且不超过 100000 平方米,请填写实际数值。' }),
    );
    expect(await rowsIn(department, 'women_and_childrens_home')).toBe(1);
  });
});

describe('a counselling centre', () => {
  test('JS37: two in a city are counted at the city', async () => {
    for (const name of ['第一中心', '第二中心']) {
      const input = { name, divisionCode: '2104', alliance: '莫愁心理咨询公益联盟', openedOn: daysAgo(400) };
      await act(department, 'createCounsellingCentre', input);
    }
    expect(await divisionSection(department, '2104', '{ counsellingCentreCount }')).toEqual({
      counsellingCentreCount: 2,
    });
    expect(await divisionSection(department, '210421', '{ counsellingCentreCount }')).toEqual({
      counsellingCentreCount: 0,
    });
  });

  test('has at least one counsellor', async () => {
    const input = { name: '第三中心', divisionCode: '2104', counsellorCount: 0, hotline: 'x', openedOn: tomorrow };
    expect(await act(department, 'createCounsellingCentre', input)).toEqual(
      refused({
        'input.counsellorCount': '必须大于 0,请填写实际数值。',
        'input.hotline': '电话号码只能由数字和短横线组成,最多 20 位,请核对。',
        'input.openedOn': FUTURE,
      }),
    );
  });
});

describe('people at work', () => {
  test('an expert has a topic and leaves after having come', async () => {
    const input = {
      name: '周老师',
      divisionCode: '210421',
      qualification: 'TEACHER',
      topics: [],
      from: daysAgo(10),
      until: daysAgo(10),
    };
    expect(await act(department, 'enlistFamilyEducationExpert', input)).toEqual(
      refused({ 'input.topics': '请至少填写一项。', 'input.until': ORDER }),
    );
  });

  test('a volunteer needs no qualification', async () => {
    const input = { name: '吴阿姨', divisionCode: '210421101', from: daysAgo(10) };
    const selection = '{ name qualification from until }';
    expect(await act(department, 'enlistFamilyEducationVolunteer', input, selection)).toEqual({
      name: '吴阿姨',
      qualification: null,
      from: daysAgo(10),
      until: null,
    });
    expect(await act(department, 'enlistFamilyEducationVolunteer', { ...input, from: tomorrow })).toEqual(
      refused({ 'input.from': FUTURE }),
    );
  });

  test('a grid worker works for a village or a township', async () => {
    const input = { name: '郑网格', role: 'GRID_WORKER', divisionCode: '210421', from: daysAgo(10) };
    expect(await act(department, 'appointGridWorker', input)).toEqual(
      refused({ 'input.divisionCode': '这里需要乡镇或村一级的行政区划代码,请重新选择。' }),
    );
    const selection = '{ role reportCount division { code } }';
    expect(await act(department, 'appointGridWorker', { ...input, divisionCode: VILLAGE }, selection)).toEqual({
      role: 'GRID_WORKER',
      reportCount: 0,
      division: { code: VILLAGE },
    });
  });
});

describe('a campaign', () => {
  const campaign = { name: '把爱带回家', season: 'WINTER_HOLIDAY', from: tomorrow };

  test('may be planned ahead, and is known once', async () => {
    const selection = '{ name season activityCount }';
    expect(await act(department, 'createFamilyEducationCampaign', campaign, selection)).toEqual({
      name: '把爱带回家',
      season: 'WINTER_HOLIDAY',
      activityCount: 0,
    });
    expect(await act(department, 'createFamilyEducationCampaign', campaign)).toEqual(
      refused({ 'input.name': '已有同名、同日开始的主题行动,请直接选用。' }),
    );
    expect(
      await act(department, 'createFamilyEducationCampaign', { ...campaign, name: '另', until: tomorrow }),
    ).toEqual(refused({ 'input.until': ORDER }));
  });
});
