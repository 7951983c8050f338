import { describe, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import { act, ago, errorCode, LAN, leagueOfFile, named, refusal } from './league.ts';

const fresh = leagueOfFile();

const NOTICE = '尚无主管部门为该地配置梦想小屋检查清单,验收未作清单核对。';

const apply = (league: TestDepartment) =>
  act(league, 'applyForDreamRoom', { child: named(LAN), appliedOn: ago(200), dueOn: ago(20) }, 'id');

const advance = (version: number, stage: string, days: number, more = {}) => ({
  dreamRoomId: '1',
  expectedVersion: version,
  stage,
  reachedOn: ago(days),
  ...more,
});

async function advanceToRenovating(league: TestDepartment): Promise<void> {
  await apply(league);
  await act(league, 'advanceDreamRoom', advance(1, 'SURVEYED', 180), 'id');
  await act(league, 'advanceDreamRoom', advance(2, 'APPROVED', 180, { costYuan: 8000, funder: '希望工程' }), 'id');
  await act(league, 'advanceDreamRoom', advance(3, 'RENOVATING', 100), 'id');
}

describe('dream rooms 梦想小屋', () => {
  test('a child applies once', async () => {
    const league = await fresh();
    await apply(league);
    expect(await refusal(league, 'applyForDreamRoom', { child: named(LAN), appliedOn: ago(10) })).toEqual({
      'input.child': '这名儿童已有梦想小屋,一名儿童只能申请一间。',
    });
  });

  test('stages follow one another, dated in order', async () => {
    const league = await fresh();
    await apply(league);
    expect(await refusal(league, 'advanceDreamRoom', advance(1, 'APPROVED', 150))).toEqual({
      'input.stage': '现处“已申请”阶段,下一阶段只能是“已勘察”(SURVEYED)。',
    });
    expect(await refusal(league, 'advanceDreamRoom', advance(1, 'SURVEYED', 201))).toEqual({
      'input.reachedOn': `不能早于上一阶段的日期(${ago(200)}),请核对。`,
    });
    expect(await refusal(league, 'advanceDreamRoom', advance(1, 'SURVEYED', -1, { costYuan: -5 }))).toEqual({
      'input.reachedOn': '日期不能晚于今天,请核对后填写实际发生的日期。',
      'input.costYuan': '不能小于 0,请填写实际数值。',
    });
    expect(await errorCode(league, 'advanceDreamRoom', advance(7, 'SURVEYED', 180))).toBe('CONFLICT');
  });

  test('its history is whole, and past its due day it is overdue until accepted', async () => {
    const league = await fresh();
    await advanceToRenovating(league);
    const overdue = await league.execute(
      '{ dreamRooms(filter: { isOverdue: true, stage: [RENOVATING], divisionCode: "210421" }) { nodes { stage isOverdue costYuan funder stages { stage reachedOn } } } }',
    );
    expect(overdue.data.dreamRooms.nodes).toEqual([
      {
        stage: 'RENOVATING',
        isOverdue: true,
        costYuan: 8000,
        funder: '希望工程',
        stages: [
          { stage: 'APPLIED', reachedOn: ago(200) },
          { stage: 'SURVEYED', reachedOn: ago(180) },
          { stage: 'APPROVED', reachedOn: ago(180) },
          { stage: 'RENOVATING', reachedOn: ago(100) },
        ],
      },
    ]);
    expect(await act(league, 'advanceDreamRoom', advance(4, 'ACCEPTED', 1), 'isOverdue')).toEqual({ isOverdue: false });
    await act(league, 'advanceDreamRoom', advance(5, 'FOLLOWED_UP', 0), 'id');
    expect(await refusal(league, 'advanceDreamRoom', advance(6, 'FOLLOWED_UP', 0))).toEqual({
      'input.stage': '已完成回访,没有下一阶段。',
    });
  });

  test('without a configured checklist acceptance is allowed, and the answer says that no authority has configured one', async () => {
    const league = await fresh();
    await advanceToRenovating(league);
    const accepted = await act(
      league,
      'advanceDreamRoom',
      advance(4, 'ACCEPTED', 1),
      'stage isChecklistConfigured checklistNotice checklist { id } unmetItems { text }',
    );
    expect(accepted).toEqual({
      stage: 'ACCEPTED',
      isChecklistConfigured: false,
      checklistNotice: NOTICE,
      checklist: null,
      unmetItems: [],
    });
  });
});

describe('the checklist 三面改造 · 六物到位 · 四必须 · 四保证', () => {
  const configure = (divisionCode: string, items: string[], from = ago(300)) => ({
    divisionCode,
    from,
    groups: [{ kind: 'SIX_ITEMS', items }],
    source: '县团委〔2024〕3号',
  });

  test('its four groups are empty until an authority fills them', async () => {
    const league = await fresh();
    const checklist = await act(
      league,
      'configureDreamRoomChecklist',
      configure('210421', []),
      'groups { kind items { text } }',
    );
    expect(checklist.groups).toEqual(
      ['THREE_SURFACES', 'SIX_ITEMS', 'FOUR_MUSTS', 'FOUR_GUARANTEES'].map((kind) => ({ kind, items: [] })),
    );
    await advanceToRenovating(league);
    expect(await act(league, 'advanceDreamRoom', advance(4, 'ACCEPTED', 1), 'checklistNotice')).toEqual({
      checklistNotice: NOTICE,
    });
  });

  test('acceptance is refused while an item is unmet; the latest check counts', async () => {
    const league = await fresh();
    await act(league, 'configureDreamRoomChecklist', configure('210421', ['甲项', '乙项']), 'id');
    await advanceToRenovating(league);
    const check = (itemId: string, isMet: boolean, days: number) =>
      act(
        league,
        'recordDreamRoomCheck',
        { dreamRoomId: '1', itemId, isMet, checkedOn: ago(days) },
        'item { kind text }',
      );
    expect(await check('1', true, 30)).toEqual({ item: { kind: 'SIX_ITEMS', text: '甲项' } });
    await check('2', false, 30);
    expect(await refusal(league, 'advanceDreamRoom', advance(4, 'ACCEPTED', 20))).toEqual({
      'input.stage': '检查清单还有 1 项未达到,请整改并登记检查结果后再验收。',
    });
    await check('2', true, 10);
    const fields = 'stage checklistNotice unmetItems { text }';
    expect(await act(league, 'advanceDreamRoom', advance(4, 'ACCEPTED', 5), fields)).toEqual({
      stage: 'ACCEPTED',
      checklistNotice: null,
      unmetItems: [],
    });
  });

  test('a new checklist replaces the former one; the most specific division with items counts', async () => {
    const league = await fresh();
    await act(league, 'configureDreamRoomChecklist', configure('21', ['省里的条目']), 'id');
    await act(league, 'configureDreamRoomChecklist', configure('210421', ['县里的条目']), 'id');
    const inForce = async (code: string) =>
      (
        await league.execute(
          'query ($code: ID!) { dreamRoomChecklist(divisionCode: $code) { groups { items { text } } } }',
          { code },
        )
      ).data.dreamRoomChecklist.groups.flatMap((group: { items: { text: string }[] }) =>
        group.items.map((item) => item.text),
      );
    expect(await inForce('210421101201')).toEqual(['县里的条目']);
    expect(await inForce('2104')).toEqual(['省里的条目']);
    await act(league, 'configureDreamRoomChecklist', configure('210421', [], ago(10)), 'id');
    expect(await inForce('210421101201')).toEqual(['省里的条目']);
    expect(await refusal(league, 'configureDreamRoomChecklist', configure('210421', [], ago(10)))).toEqual({
      'input.from': '必须晚于现行清单的起始日期,请核对。',
    });
  });

  test('an item of another checklist cannot be checked', async () => {
    const league = await fresh();
    await act(league, 'configureDreamRoomChecklist', configure('210421', ['甲项']), 'id');
    await act(league, 'configureDreamRoomChecklist', configure('210421', ['乙项'], ago(5)), 'id');
    await apply(league);
    const check = { dreamRoomId: '1', itemId: '1', isMet: true, checkedOn: ago(1) };
    expect(await refusal(league, 'recordDreamRoomCheck', check)).toEqual({
      'input.itemId': '这个条目不在该地现行的检查清单中,请从小屋的清单中选择。',
    });
  });
});
