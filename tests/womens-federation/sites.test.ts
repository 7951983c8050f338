import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import {
  act,
  daysAgo,
  divisionSection,
  refused,
  rowsIn,
  startFederation,
  today,
  tomorrow,
  VILLAGE,
} from './federation.ts';

let department: TestDepartment;
beforeAll(async () => {
  department = await startFederation();
});
afterAll(() => department.stop());

const site = {
  name: '栗子村家庭教育指导服务点',
  kind: 'VILLAGE',
  divisionCode: VILLAGE,
  services: ['CONSULTATION', 'READING_TOGETHER', 'CONSULTATION'],
  openedOn: daysAgo(100),
  openingTimes: [
    { weekday: 'SUNDAY', opensAt: '13:30', closesAt: '16:30' },
    { weekday: 'MONDAY', opensAt: '08:30', closesAt: '11:00' },
  ],
};
const TIMES = 'openingTimes { weekday opensAt closesAt from until }';

describe('a guidance site', () => {
  let id: string;

  test('is created with its services and opening times, Monday first', async () => {
    const created = await act(
      department,
      'createGuidanceSite',
      site,
      `{ id name kind division { code } services isInsured openedOn closedOn isOpen version recordedBy recordedOn ${TIMES} }`,
    );
    id = created.id;
    expect(created).toEqual({
      id: expect.any(String),
      name: site.name,
      kind: 'VILLAGE',
      division: { code: VILLAGE },
      services: ['CONSULTATION', 'READING_TOGETHER'],
      isInsured: false,
      openedOn: site.openedOn,
      closedOn: null,
      isOpen: true,
      version: 1,
      recordedBy: '测试数据管理员',
      recordedOn: today,
      openingTimes: [
        { weekday: 'MONDAY', opensAt: '08:30', closesAt: '11:00', from: site.openedOn, until: null },
        { weekday: 'SUNDAY', opensAt: '13:30', closesAt: '16:30', from: site.openedOn, until: null },
      ],
    });
  });

  test('is refused with every problem at once, and nothing is written', async () => {
    const before = await rowsIn(department, 'guidance_site');
    const wrong = {
      ...site,
      name: ' ',
      divisionCode: '999999',
      phone: '打电话',
      services: [],
      openedOn: tomorrow,
      openingTimes: [
        { weekday: 'MONDAY', opensAt: '25:00', closesAt: '26:00' },
        { weekday: 'MONDAY', opensAt: '10:00', closesAt: '9:00' },
        { weekday: 'MONDAY', opensAt: '10:00', closesAt: '09:00' },
      ],
    };
    expect(await act(department, 'createGuidanceSite', wrong)).toEqual(
      refused({
        'input.name': '不能为空,请填写。',
        'input.divisionCode': '没有这个行政区划代码,请从区划列表中选择。',
        'input.phone': '电话号码只能由数字和短横线组成,最多 20 位,请核对。',
        'input.services': '请至少填写一项。',
        'input.openedOn': '日期不能晚于今天,请核对后填写实际发生的日期。',
        'input.openingTimes.0.opensAt': '时间应写成 HH:MM,例如 08:30。',
        'input.openingTimes.1.closesAt': '时间应写成 HH:MM,例如 17:00。',
        'input.openingTimes.2.closesAt': '关门时间必须晚于开门时间,请核对。',
      }),
    );
    expect(await rowsIn(department, 'guidance_site')).toBe(before);
  });

  test('cannot have the name of another open site of the division', async () => {
    expect(await act(department, 'createGuidanceSite', site)).toEqual(
      refused({ 'input.name': '同一区划内已有同名且仍开放的登记,请改名或修改原来的登记。' }),
    );
  });

  test('cannot be open twice at the same time', async () => {
    const openingTimes = [
      { weekday: 'MONDAY', opensAt: '08:00', closesAt: '10:00' },
      { weekday: 'MONDAY', opensAt: '09:59', closesAt: '11:00' },
    ];
    expect(await act(department, 'createGuidanceSite', { ...site, name: '另一站点', openingTimes })).toEqual(
      refused({ 'input.openingTimes': '同一天的开放时间互相重叠,请合并或调整时段。' }),
    );
    expect(await rowsIn(department, 'guidance_site')).toBe(1);
  });

  test('is changed where fields are given; old opening times stay on record', async () => {
    const openingTimes = [{ weekday: 'SATURDAY', opensAt: '09:00', closesAt: '11:30' }];
    const input = { siteId: id, expectedVersion: 1, isInsured: true, openingTimes };
    const selection = `{ name isInsured version ${TIMES} pastOpeningTimes { weekday from until } }`;
    expect(await act(department, 'updateGuidanceSite', input, selection)).toEqual({
      name: site.name,
      isInsured: true,
      version: 2,
      openingTimes: [{ weekday: 'SATURDAY', opensAt: '09:00', closesAt: '11:30', from: today, until: null }],
      pastOpeningTimes: [
        { weekday: 'MONDAY', from: site.openedOn, until: today },
        { weekday: 'SUNDAY', from: site.openedOn, until: today },
      ],
    });
  });

  test('that somebody else has changed meanwhile is a conflict', async () => {
    const input = { siteId: id, expectedVersion: 1, name: '改名' };
    expect(await act(department, 'updateGuidanceSite', input)).toEqual({ code: 'CONFLICT', problems: {} });
  });

  test('that does not exist cannot be changed', async () => {
    const message = '没有找到这个编号对应的记录,请从列表中重新选择。';
    for (const siteId of ['999999', 'x', '1; drop table']) {
      const input = { siteId, expectedVersion: 1, name: '改名' };
      expect(await act(department, 'updateGuidanceSite', input)).toEqual(refused({ 'input.siteId': message }));
    }
  });

  test('closes after it has opened, and with it its opening times', async () => {
    const early = { siteId: id, expectedVersion: 2, closedOn: daysAgo(200) };
    expect(await act(department, 'updateGuidanceSite', early)).toEqual(
      refused({ 'input.closedOn': '结束日期必须晚于开始日期,请核对两个日期。' }),
    );
    const input = { siteId: id, expectedVersion: 2, closedOn: today };
    expect(await act(department, 'updateGuidanceSite', input, `{ isOpen closedOn version ${TIMES} }`)).toEqual({
      isOpen: false,
      closedOn: today,
      version: 3,
      openingTimes: [],
    });
  });

  test('that is closed leaves its village without a site', async () => {
    const selection =
      '{ siteCount villagesWithSiteCount villageCount villagesWithoutSite { code } guidanceSites { totalCount } }';
    expect(await divisionSection(department, '210421101', selection)).toEqual({
      siteCount: 0,
      villagesWithSiteCount: 0,
      villageCount: 1,
      villagesWithoutSite: [{ code: VILLAGE }],
      guidanceSites: { totalCount: 1 },
    });
  });

  test('is created once however often the same request comes', async () => {
    const input = { ...site, name: '幂等站点' };
    const first = await act(department, 'createGuidanceSite', input, '{ id }', 'site-1');
    expect(await act(department, 'createGuidanceSite', input, '{ id }', 'site-1')).toEqual(first);
    expect(await act(department, 'createGuidanceSite', { ...input, name: '别的' }, '{ id }', 'site-1')).toEqual({
      code: 'IDEMPOTENCY_KEY_REUSED',
      problems: {},
    });
  });

  test('counts its village once, however many sites are there', async () => {
    await act(department, 'createGuidanceSite', { ...site, name: '第二站点' });
    expect(await divisionSection(department, '21', '{ siteCount villagesWithSiteCount }')).toEqual({
      siteCount: 2,
      villagesWithSiteCount: 1,
    });
  });
});
