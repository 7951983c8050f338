import { describe, expect, test } from 'vitest';
import {
  act,
  ago,
  errorCode,
  harbourInput,
  LAN,
  leagueOfFile,
  named,
  refusal,
  section,
  today,
  VILLAGE,
} from './league.ts';

const fresh = leagueOfFile();

describe('heart harbours 童心港湾', () => {
  test('a harbour is registered with its services and opening times', async () => {
    const league = await fresh();
    const fields =
      'id version name isOpen services division { code } openingTimes { occasion opensAt closesAt } companion { name } memberCount source';
    expect(await act(league, 'createHeartHarbour', harbourInput(), fields)).toEqual({
      id: '1',
      version: 1,
      name: '栗子村童心港湾',
      isOpen: true,
      services: ['FAMILY_COMPANIONSHIP', 'EMOTIONAL_CARE'],
      division: { code: VILLAGE },
      openingTimes: [{ occasion: 'SATURDAY', opensAt: '09:00', closesAt: '16:30' }],
      companion: null,
      memberCount: 0,
      source: '共青团登记',
    });
  });

  test('wrong input names every field, says what to do, and writes nothing', async () => {
    const league = await fresh();
    const saturday = { occasion: 'SATURDAY', opensAt: '09:00', closesAt: '16:30' };
    const input = harbourInput({
      name: ' ',
      divisionCode: '210421',
      services: [],
      openedOn: ago(-1),
      openingTimes: [
        saturday,
        { ...saturday, opensAt: '15:00' },
        { ...saturday, opensAt: '9:00' },
        { ...saturday, occasion: 'SUNDAY', closesAt: '08:00' },
      ],
    });
    expect(await refusal(league, 'createHeartHarbour', input)).toEqual({
      'input.name': '不能为空,请填写。',
      'input.divisionCode': '这里需要乡镇或村一级的行政区划代码,请重新选择。',
      'input.openedOn': '日期不能晚于今天,请核对后填写实际发生的日期。',
      'input.services': '请至少填写一项服务。',
      'input.openingTimes.1': '同一类日子的两段开放时间重叠,请合并或改开。',
      'input.openingTimes.2.opensAt': '时间应写成 HH:MM,例如 08:30。',
      'input.openingTimes.3.closesAt': '关门时间必须晚于开门时间,请核对。',
    });
    expect(await refusal(league, 'createHeartHarbour', harbourInput({ divisionCode: '990000000000' }))).toEqual({
      'input.divisionCode': '没有这个行政区划代码,请从区划列表中选择。',
    });
  });

  test('the same name twice in a village is refused', async () => {
    const league = await fresh();
    await act(league, 'createHeartHarbour', harbourInput(), 'id');
    expect(await refusal(league, 'createHeartHarbour', harbourInput())).toEqual({
      'input.name': '同一区划已有同名的童心港湾,请核对是否重复登记。',
    });
  });

  test('new opening times replace the old ones, which stay as history', async () => {
    const league = await fresh();
    await act(league, 'createHeartHarbour', harbourInput(), 'id');
    const openingTimes = [{ occasion: 'SUNDAY', opensAt: '13:00', closesAt: '17:00' }];
    const updated = await act(
      league,
      'updateHeartHarbour',
      { id: '1', expectedVersion: 1, openingTimes, address: '村部东侧' },
      'version address name openingTimes { occasion }',
    );
    expect(updated).toEqual({
      version: 2,
      address: '村部东侧',
      name: '栗子村童心港湾',
      openingTimes: [{ occasion: 'SUNDAY' }],
    });
    expect(await league.sql('select occasion, "until"::text from harbour_opening_time order by id')).toEqual([
      { occasion: 'SATURDAY', until: today },
      { occasion: 'SUNDAY', until: null },
    ]);
  });

  test('an update on a stale version is a CONFLICT', async () => {
    const league = await fresh();
    await act(league, 'createHeartHarbour', harbourInput(), 'id');
    await act(league, 'updateHeartHarbour', { id: '1', expectedVersion: 1, address: '甲' }, 'version');
    expect(await errorCode(league, 'updateHeartHarbour', { id: '1', expectedVersion: 1, address: '乙' })).toBe(
      'CONFLICT',
    );
    expect(await league.sql('select address, version from heart_harbour')).toEqual([{ address: '甲', version: 2 }]);
  });

  test('a new companion 童伴妈妈 ends the former one’s term', async () => {
    const league = await fresh();
    await act(league, 'createHeartHarbour', harbourInput(), 'id');
    const appoint = { harbourId: '1', expectedVersion: 1, name: '孙阿姨', from: ago(300) };
    await act(league, 'appointCompanion', appoint, 'id');
    const next = { harbourId: '1', expectedVersion: 2, name: '李阿姨', from: ago(10) };
    expect(await refusal(league, 'appointCompanion', { ...next, from: ago(300) })).toEqual({
      'input.from': '新任的开始日期必须晚于现任的开始日期。',
    });
    const fields = 'companion { name } companions { name from until }';
    expect(await act(league, 'appointCompanion', next, fields)).toEqual({
      companion: { name: '李阿姨' },
      companions: [
        { name: '李阿姨', from: ago(10), until: null },
        { name: '孙阿姨', from: ago(300), until: ago(10) },
      ],
    });
  });

  test('a child joins, is a member once at a time, leaves and may come back', async () => {
    const league = await fresh();
    await act(league, 'createHeartHarbour', harbourInput(), 'id');
    const join = { harbourId: '1', child: named(LAN), from: ago(100) };
    expect(await act(league, 'joinHarbour', join, 'id isCurrent child { id } harbour { memberCount }')).toEqual({
      id: '1',
      isCurrent: true,
      child: { id: LAN },
      harbour: { memberCount: 1 },
    });
    expect(await refusal(league, 'joinHarbour', { ...join, from: ago(50) })).toEqual({
      'input.from': '这名儿童这段时间已在该港湾,请核对日期。',
    });
    expect(await refusal(league, 'leaveHarbour', { membershipId: '1', until: ago(100) })).toEqual({
      'input.until': '结束日期必须晚于开始日期,请核对两个日期。',
    });
    await act(league, 'leaveHarbour', { membershipId: '1', until: ago(60) }, 'isCurrent');
    await act(league, 'joinHarbour', { ...join, from: ago(60) }, 'id');
    expect(await section(league, LAN, 'harbours { name } memberships { from until }')).toEqual({
      harbours: [{ name: '栗子村童心港湾' }],
      memberships: [
        { from: ago(60), until: null },
        { from: ago(100), until: ago(60) },
      ],
    });
  });

  test('closing ends memberships and the companion’s term, and nothing happens there afterwards', async () => {
    const league = await fresh();
    await act(league, 'createHeartHarbour', harbourInput(), 'id');
    await act(league, 'appointCompanion', { harbourId: '1', expectedVersion: 1, name: '孙阿姨', from: ago(90) }, 'id');
    await act(league, 'joinHarbour', { harbourId: '1', child: named(LAN), from: ago(80) }, 'id');
    const closed = { id: '1', expectedVersion: 2, closedOn: ago(5) };
    expect(await act(league, 'updateHeartHarbour', closed, 'isOpen memberCount companion { name }')).toEqual({
      isOpen: false,
      memberCount: 0,
      companion: null,
    });
    const session = { harbourId: '1', heldOn: ago(3), service: 'ASPIRATION', title: '我的家乡', attendanceCount: 8 };
    expect(await refusal(league, 'recordHarbourSession', session)).toEqual({
      'input.heldOn': '该场所在这一天没有启用,请核对日期或场所。',
    });
    await act(league, 'recordHarbourSession', { ...session, heldOn: ago(12) }, 'id');
    expect(await refusal(league, 'recordHarbourSession', { ...session, heldOn: ago(12), attendanceCount: -1 })).toEqual(
      {
        'input.attendanceCount': '不能小于 0,请填写实际数值。',
      },
    );
  });
});
