import { describe, expect, test } from 'vitest';
import { departmentCode } from '../../schema/access/viewer.ts';
import { registeredUndertakings, undertakingFigures } from '../../subgraphs/joint-meeting/undertakings.ts';
import {
  act,
  civilManager,
  leagueManager,
  meetingOfFile,
  OTHER_COUNTY,
  read,
  refusal,
  secretary,
  TOWNSHIP,
  today,
} from './meeting.ts';

const opened = meetingOfFile();

/** Every test begins with the register as it is delivered. */
const fresh = async () => {
  const meeting = await opened();
  await meeting.sql('truncate undertaking_report, undertaking_value');
  await meeting.sql('delete from undertaking where adopted_from_id is not null');
  await meeting.sql('update undertaking set version = 1');
  return meeting;
};

const REPORT = {
  number: '3.9',
  expectedVersion: 1,
  status: 'IN_PROGRESS',
  text: '已结案 12 个',
  evidence: '个案登记簿',
};

describe('the register of undertakings 承诺台账', () => {
  test('it holds the 138 lines of the five documents, each to be found by its number', async () => {
    const meeting = await fresh();
    const query = `{ all: undertakings(first: 1) { totalCount } undertaking(number: "2.2") { number document regionCode title
      statedTarget owners targetValue targetComparison unit from dueOn } }`;
    expect(await read(meeting, secretary, query)).toEqual({
      all: { totalCount: 138 },
      undertaking: {
        number: '2.2',
        document: '湖南省五部门《关于进一步加强村级儿童之家建设和管理工作的通知》(2019-06-11)',
        regionCode: '43',
        title: '示范儿童之家',
        statedTarget: '省每年命名 100 个；2020 年县级以上示范占全部 ≥ 10%',
        owners: ['CIVIL_AFFAIRS'],
        targetValue: 0.1,
        targetComparison: 'AT_LEAST',
        unit: '%',
        from: '2019-06-11',
        dueOn: '2020-12-31',
      },
    });
  });

  test('what a document does not say stays empty, and a number it reports is no target', async () => {
    const meeting = await fresh();
    const fields = '{ statedTarget targetValue statedValue from dueOn status }';
    const query = `{ vague: undertaking(number: "0.6") ${fields} done: undertaking(number: "3.9") ${fields} }`;
    const nothing = { statedTarget: null, targetValue: null, statedValue: null, from: null, dueOn: null };
    expect(await read(meeting, secretary, query)).toEqual({
      vague: { ...nothing, status: 'NO_TARGET' },
      done: { ...nothing, statedTarget: '19 个', statedValue: 19, status: 'NO_TARGET' },
    });
  });

  test('bodies that have not joined the hub answer for undertakings too', async () => {
    const meeting = await fresh();
    const query = `{ health: undertakings(filter: { owner: HEALTH }, first: 1) { totalCount }
      finance: undertakings(filter: { owner: FINANCE }, first: 1) { totalCount } }`;
    expect(await read(meeting, secretary, query)).toEqual({ health: { totalCount: 13 }, finance: { totalCount: 7 } });
  });

  test('a division has those of its own region and of those above it', async () => {
    const meeting = await fresh();
    const query = `{ here: undertakings(filter: { appliesTo: "${TOWNSHIP}" }, first: 1) { totalCount }
      there: undertakings(filter: { appliesTo: "${OTHER_COUNTY}" }, first: 1) { totalCount } }`;
    expect(await read(meeting, secretary, query)).toEqual({ here: { totalCount: 20 }, there: { totalCount: 0 } });
  });

  test('every figure that measures an undertaking exists, and so does its line', async () => {
    const numbers = registeredUndertakings().map(({ number }) => number);
    const known = new Set<string>();
    for (const department of ['civil-affairs', 'education', 'womens-federation', 'youth-league']) {
      const figures = await import(new URL(`../../subgraphs/${department}/figures/index.ts`, import.meta.url).href);
      for (const { code } of Object.values(figures).flat() as { code: string }[])
        known.add(`${departmentCode(department)} ${code}`);
    }
    const astray = Object.entries(undertakingFigures()).filter(
      ([number, { department, code }]) => !numbers.includes(number) || !known.has(`${department} ${code}`),
    );
    expect(astray).toEqual([]);
  });
});

describe('reports of progress 进展报告', () => {
  test('an owner reports with evidence, and the report is what the status says', async () => {
    const meeting = await fresh();
    const fields =
      'number status isStatusComputed version reports { department status text evidence reportedOn recordedBy }';
    expect(await act(meeting, civilManager, 'updateUndertaking', REPORT, fields)).toEqual({
      number: '3.9',
      status: 'IN_PROGRESS',
      isStatusComputed: false,
      version: 2,
      reports: [
        {
          department: 'CIVIL_AFFAIRS',
          status: 'IN_PROGRESS',
          text: '已结案 12 个',
          evidence: '个案登记簿',
          reportedOn: today,
          recordedBy: civilManager.name,
        },
      ],
    });
  });

  test('others do not, and nobody reports for an area that is not theirs', async () => {
    const meeting = await fresh();
    const who = { 'input.number': '只有负责部门和联席会议的人员可以办理,请联系他们。' };
    expect(await refusal(meeting, leagueManager, 'updateUndertaking', REPORT)).toEqual(who);
    expect(await refusal(meeting, civilManager, 'updateUndertaking', { ...REPORT, number: '2.2' })).toEqual(who);
    expect(await refusal(meeting, secretary, 'updateUndertaking', { ...REPORT, evidence: ' ' })).toEqual({
      'input.evidence': '不能为空,请填写。',
    });
    expect(await refusal(meeting, secretary, 'updateUndertaking', { ...REPORT, status: 'NO_TARGET' })).toEqual({
      'input.status': '请报告进展:尚未开展、进行中、已完成或到期未完成。',
    });
  });
});
