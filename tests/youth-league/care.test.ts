import { describe, expect, test } from 'vitest';
import { addMonths } from '../../schema/plain-date.ts';
import type { TestDepartment } from '../hub.ts';
import {
  act,
  ago,
  divisionPage,
  LAN,
  leagueOfFile,
  named,
  OTHER_VILLAGE,
  QIANG,
  refusal,
  section,
  TEAM,
  TOWNSHIP,
  today,
  VILLAGE,
} from './league.ts';

const fresh = leagueOfFile();

const openBase = (league: TestDepartment) =>
  act(
    league,
    'createLeagueBase',
    { kind: 'HOPE_CLUB', name: '石文希望来吧', divisionCode: TOWNSHIP, openedOn: ago(800) },
    'id isOpen',
  );

describe('collective care 季集中关爱', () => {
  test('its quarter follows from its day, and taking part counts for the child this quarter', async () => {
    const league = await fresh();
    expect(await openBase(league)).toEqual({ id: '1', isOpen: true });
    const input = {
      baseId: '1',
      theme: '团圆',
      heldOn: '2024-08-15',
      participants: [named(LAN), named(QIANG, '陈小强')],
    };
    const past = await act(
      league,
      'holdCollectiveCare',
      { ...input, heldOn: ago(500) },
      'participantCount base { name } division { code }',
    );
    expect(past).toEqual({ participantCount: 2, base: { name: '石文希望来吧' }, division: { code: TOWNSHIP } });
    const fields = 'lastCollectiveCareOn isCaredForThisQuarter';
    expect(await section(league, LAN, fields)).toEqual({
      lastCollectiveCareOn: ago(500),
      isCaredForThisQuarter: false,
    });
    const now = { ...input, heldOn: today, participants: [{ childId: LAN }] };
    const quarter = `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
    expect(await act(league, 'holdCollectiveCare', now, 'quarter')).toEqual({ quarter });
    expect(await section(league, LAN, fields)).toEqual({ lastCollectiveCareOn: today, isCaredForThisQuarter: true });
    expect(await section(league, QIANG, fields)).toEqual({
      lastCollectiveCareOn: ago(500),
      isCaredForThisQuarter: false,
    });
  });

  test('nobody, the same child twice, or a day before the base opened are refused', async () => {
    const league = await fresh();
    await openBase(league);
    const input = { baseId: '1', theme: '团圆', heldOn: today, participants: [named(LAN)] };
    expect(await refusal(league, 'holdCollectiveCare', { ...input, participants: [] })).toEqual({
      'input.participants': '请至少填写一名参加的儿童。',
    });
    expect(
      await refusal(league, 'holdCollectiveCare', { ...input, participants: [named(LAN), { childId: LAN }] }),
    ).toEqual({
      'input.participants.1': '这名儿童在名单中出现了两次,请删去一次。',
    });
    expect(await refusal(league, 'holdCollectiveCare', { ...input, heldOn: ago(801) })).toEqual({
      'input.heldOn': '该场所在这一天没有启用,请核对日期或场所。',
    });
  });
});

describe('care standards 频次标准 are data', () => {
  const standard = (more = {}) => ({
    kind: 'PAIRING_VISIT',
    divisionCode: '21',
    intervalMonths: 1,
    from: '2021-03-01',
    source: '苏民案复〔2021〕37号',
    ...more,
  });

  test('without a standard nothing is on time or late; the most specific standard counts', async () => {
    const league = await fresh();
    const thisMonth = `${today.slice(0, 8)}01`;
    await act(league, 'pairChild', { child: named(LAN), from: addMonths(today, -14), members: TEAM }, 'id');
    const lastMonth = addMonths(thisMonth as typeof today, -1);
    await act(
      league,
      'recordMonthlyVisit',
      { pairingId: '1', visitedOn: lastMonth, form: 'HOME', content: '谈心' },
      'id',
    );
    const onTime = async () =>
      (await divisionPage(league, TOWNSHIP, 'monthlyVisitOnTimeCount')).monthlyVisitOnTimeCount;
    expect(await onTime()).toBeNull();
    await act(league, 'setCareStandard', standard(), 'id');
    expect(await onTime()).toBe(0);
    await act(league, 'setCareStandard', standard({ divisionCode: '210421', intervalMonths: 12 }), 'id');
    expect(await onTime()).toBe(lastMonth.slice(0, 4) === today.slice(0, 4) ? 1 : 0);
    const { data } = await league.execute(
      '{ careStandards(divisionCode: "210421101") { kind intervalMonths division { code } } }',
    );
    expect(data.careStandards).toEqual([{ kind: 'PAIRING_VISIT', intervalMonths: 12, division: { code: '210421' } }]);
  });

  test('an interval that does not divide the year, or one before the present one, is refused', async () => {
    const league = await fresh();
    await act(league, 'setCareStandard', standard(), 'id');
    expect(await refusal(league, 'setCareStandard', standard({ intervalMonths: 5 }))).toEqual({
      'input.intervalMonths': '间隔只能是 1、2、3、4、6 或 12 个月。',
      'input.from': '必须晚于现行标准的起始日期,请核对。',
    });
  });
});

describe('the six care projects 关爱项目 (JS37)', () => {
  test('they are there from the start, in the document’s order', async () => {
    const league = await fresh();
    const { data } = await league.execute('{ careProjects { name document } }');
    expect(data.careProjects).toEqual(
      ['心理课堂', '爱心暑托班', '实现微心愿', '暖冬行动', '悦读计划', '爱的回音'].map((name) => ({
        name,
        document: '苏民案复〔2021〕37号',
      })),
    );
  });

  test('participations are counted by project, period and place', async () => {
    const league = await fresh();
    const hold = (project: string, days: number, divisionCode: string, participants: object[]) =>
      act(
        league,
        'holdCareProjectActivity',
        { project, title: '活动', divisionCode, heldOn: ago(days), participants },
        'participantCount',
      );
    expect(await hold('WARM_WINTER', 10, TOWNSHIP, [named(LAN), named(QIANG)])).toEqual({ participantCount: 2 });
    await hold('WARM_WINTER', 400, VILLAGE, [{ childId: LAN }]);
    await hold('HAPPY_READING', 10, OTHER_VILLAGE, [{ childId: LAN }]);
    const count = `careProjectParticipationCount`;
    expect(
      await divisionPage(
        league,
        '210421',
        `all: ${count} winter: ${count}(project: WARM_WINTER) recent: ${count}(project: WARM_WINTER, from: "${ago(30)}", until: "${today}")`,
      ),
    ).toEqual({ all: 4, winter: 3, recent: 2 });
    expect(
      await divisionPage(
        league,
        TOWNSHIP,
        `${count} careProjectActivities(filter: { project: HAPPY_READING }) { totalCount }`,
      ),
    ).toEqual({
      careProjectParticipationCount: 3,
      careProjectActivities: { totalCount: 0 },
    });
    expect(
      await section(league, LAN, 'careProjectParticipations(first: 2) { activity { heldOn project { kind } } }'),
    ).toEqual({
      careProjectParticipations: [
        { activity: { heldOn: ago(10), project: { kind: 'HAPPY_READING' } } },
        { activity: { heldOn: ago(400), project: { kind: 'WARM_WINTER' } } },
      ],
    });
  });
});
