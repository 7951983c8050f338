import { describe, expect, test } from 'vitest';
import { policyOf } from '../sessions.ts';
import { act, ago, COUNTY, civilManager, meetingOfFile, person, read, refusal, secretary, today } from './meeting.ts';

const opened = meetingOfFile();

/** Every test begins with nothing adopted and nothing measured. */
const fresh = async () => {
  const meeting = await opened();
  await meeting.sql('truncate undertaking_report, undertaking_value');
  await meeting.sql('delete from undertaking where adopted_from_id is not null');
  return meeting;
};

const system = person('JOINT_MEETING', 'SYSTEM');
const ADOPTION = {
  number: '1.11',
  divisionCode: COUNTY,
  document: '抚政办〔2026〕3号',
  targetValue: 2,
  targetComparison: 'AT_LEAST',
  dueOn: '2030-12-31',
};

describe('adopting 采纳', () => {
  test('a county takes on what another province undertook, with its own target and due day', async () => {
    const meeting = await fresh();
    const fields =
      'number title document regionCode owners targetValue unit dueOn status adoptedFrom { number regionCode }';
    expect(await act(meeting, secretary, 'adoptUndertaking', ADOPTION, fields)).toEqual({
      number: '1.11@210421',
      title: '梦想小屋',
      document: '抚政办〔2026〕3号',
      regionCode: COUNTY,
      owners: ['YOUTH_LEAGUE'],
      targetValue: 2,
      unit: '间',
      dueOn: '2030-12-31',
      status: 'NOT_STARTED',
      adoptedFrom: { number: '1.11', regionCode: '32' },
    });
    expect(await refusal(meeting, secretary, 'adoptUndertaking', ADOPTION)).toEqual({
      'input.number': '这个地区已经采纳了这条承诺,请在承诺台账中查看。',
    });
  });

  test('only the joint meeting of the area adopts, and only what is not its own', async () => {
    const meeting = await fresh();
    const who = { 'input.divisionCode': '只有本地区联席会议的工作人员、管理人员可以办理,请联系他们。' };
    expect(await refusal(meeting, civilManager, 'adoptUndertaking', ADOPTION)).toEqual(who);
    expect(await refusal(meeting, secretary, 'adoptUndertaking', { ...ADOPTION, divisionCode: '2104' })).toEqual(who);
    expect(await refusal(meeting, secretary, 'adoptUndertaking', { ...ADOPTION, number: '3.9' })).toEqual({
      'input.divisionCode': '这就是本地区文件提出的承诺,不需要采纳。',
    });
  });

  test('a share is adopted as a share, between nought and one', async () => {
    const meeting = await fresh();
    const coverage = { ...ADOPTION, number: '2.16', targetComparison: 'AT_LEAST' };
    expect(await refusal(meeting, secretary, 'adoptUndertaking', { ...coverage, targetValue: 90 })).toEqual({
      'input.targetValue': '占比的目标在 0 到 1 之间,例如 90% 填 0.9。',
    });
    const adopted = { ...coverage, targetValue: 0.9 };
    expect(await act(meeting, secretary, 'adoptUndertaking', adopted, 'targetValue')).toEqual({ targetValue: 0.9 });
  });
});

describe('measured values 测算', () => {
  const measured = (value: number, asOf = today) => ({
    values: [{ undertaking: '1.11@210421', division: COUNTY, value, asOf }],
  });
  const STATUS =
    '{ undertaking(number: "1.11@210421") { status isStatusComputed isOverdue latestValue { value asOf } values { value asOf } } }';

  test('a measured value decides the status, whatever was reported; told twice for a day, the last one holds', async () => {
    const meeting = await fresh();
    await act(meeting, secretary, 'adoptUndertaking', ADOPTION, 'number');
    const tell = async (value: number, asOf = today) =>
      meeting.execute(
        'mutation ($input: RecordUndertakingValuesInput!) { recordUndertakingValues(input: $input) { value } }',
        { input: measured(value, asOf) },
        { purpose: 'STATISTICS', viewer: system, ground: null, policy: policyOf() },
      );
    await tell(1, ago(1));
    await tell(1);
    expect((await tell(3)).data).toEqual({ recordUndertakingValues: { value: 3 } });
    expect(await read(meeting, secretary, STATUS)).toEqual({
      undertaking: {
        status: 'MET',
        isStatusComputed: true,
        isOverdue: false,
        latestValue: { value: 3, asOf: today },
        values: [
          { value: 3, asOf: today },
          { value: 1, asOf: ago(1) },
        ],
      },
    });
    await tell(1);
    await meeting.sql('update undertaking set due_on = $1 where adopted_from_id is not null', [ago(1)]);
    expect(await read(meeting, secretary, STATUS)).toMatchObject({
      undertaking: { status: 'NOT_MET', isOverdue: true },
    });
  });

  test('only the hub’s own system tells values', async () => {
    const meeting = await fresh();
    const query = 'mutation ($input: RecordUndertakingValuesInput!) { recordUndertakingValues(input: $input) { id } }';
    const answer = await meeting.execute(query, { input: measured(3) });
    expect(answer.errors?.[0]?.extensions.code).toBe('ROLE_NOT_ALLOWED');
  });
});
