import { describe, expect, test } from 'vitest';
import { addWorkingDays } from '../../schema/working-days.ts';
import { holidayCalendar } from '../../subgraphs/joint-meeting/due-day.ts';
import { publishedHolidays } from '../../subgraphs/joint-meeting/holidays.ts';
import {
  act,
  ago,
  asked,
  COUNTY,
  civilOfficer,
  leagueManager,
  meetingOfFile,
  OTHER_COUNTY,
  person,
  REQUEST,
  read,
  refusal,
  schoolOfficer,
  secretary,
  today,
  womenOfficer,
} from './meeting.ts';

const fresh = meetingOfFile();
const year = today.slice(0, 4);
const ALL = '{ sharingRequests { nodes { number state } } }';

describe('sharing requests 共享申请', () => {
  test('a request is numbered and due ten working days later', async () => {
    const meeting = await fresh();
    const due = addWorkingDays(today, 10, holidayCalendar(publishedHolidays()));
    const fields = 'number consumer provider state requestedOn dueOn isDueProvisional isOverdue recordedBy source';
    expect(await act(meeting, civilOfficer, 'requestSharing', REQUEST, fields)).toEqual({
      number: `SQ-${year}-0001`,
      consumer: 'CIVIL_AFFAIRS',
      provider: 'EDUCATION',
      state: 'OPEN',
      requestedOn: today,
      dueOn: due.on,
      isDueProvisional: due.isProvisional,
      isOverdue: false,
      recordedBy: civilOfficer.name,
      source: '联席会议登记',
    });
    expect((await asked(meeting)).number).toBe(`SQ-${year}-0002`);
  });

  test('every wrong coordinate is named: unknown, another department’s, not shared, shared anyway', async () => {
    const meeting = await fresh();
    const fields = [
      'Enrolment.grade',
      'Enrolment.colour',
      'Pairing.*',
      'PsychologicalSupportRecord.note',
      'School.name',
      'Child.id',
    ];
    expect(await refusal(meeting, civilOfficer, 'requestSharing', { ...REQUEST, fields })).toEqual({
      'input.fields.1': '提供部门没有“Enrolment.colour”,请从数据目录中选择。',
      'input.fields.2': '提供部门没有“Pairing.*”,请从数据目录中选择。',
      'input.fields.3': '“PsychologicalSupportRecord.note”不予共享,请从清单中去掉;确有需要的,请直接联系提供部门。',
      'input.fields.4': '“School.name”无条件共享,无需授权,请从清单中去掉。',
      'input.fields.5': '提供部门没有“Child.id”,请从数据目录中选择。',
    });
  });

  test('purpose, need, divisions and provider are checked together', async () => {
    const meeting = await fresh();
    const wrong = {
      ...REQUEST,
      purposes: [],
      need: '有用',
      divisions: [COUNTY, '990000', OTHER_COUNTY],
      legalBasis: ' ',
    };
    expect(await refusal(meeting, civilOfficer, 'requestSharing', wrong)).toEqual({
      'input.purposes': '请至少填写一个使用目的。',
      'input.need': '请写清为什么需要、用在何处,至少 10 个字。',
      'input.legalBasis': '不能为空,请填写。',
      'input.divisions.1': '没有这个行政区划代码,请从区划列表中选择。',
      'input.divisions': '超出您的管辖范围,请改填范围内的区划,或请上级部门申请。',
    });
    expect(await refusal(meeting, schoolOfficer, 'requestSharing', REQUEST)).toEqual({
      'input.provider': '这是本部门的数据,无需申请。',
    });
    const director = person('CIVIL_AFFAIRS', 'CASEWORKER');
    expect(await refusal(meeting, director, 'requestSharing', REQUEST)).toEqual({
      'input.provider': '只有本部门的工作人员、管理人员或数据管理员可以办理,请联系他们。',
    });
  });

  test('many requests at once get different numbers', async () => {
    const meeting = await fresh();
    const numbers = (await Promise.all(Array.from({ length: 8 }, () => asked(meeting)))).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(8);
  });

  test('a request past its day is overdue, on its own, in the list and in the count', async () => {
    const meeting = await fresh();
    await asked(meeting);
    await asked(meeting);
    await meeting.sql(`update sharing_request set due_on = $1 where number like '%1'`, [ago(1)]);
    expect(
      await read(
        meeting,
        civilOfficer,
        '{ sharingRequests(filter: { isOverdue: true }) { nodes { number isOverdue } totalCount } }',
      ),
    ).toEqual({
      sharingRequests: { nodes: [{ number: `SQ-${year}-0001`, isOverdue: true }], totalCount: 1 },
    });
  });

  test('a request is between the two departments and the joint meeting', async () => {
    const meeting = await fresh();
    await asked(meeting);
    const seen = { sharingRequests: { nodes: [{ number: `SQ-${year}-0001`, state: 'OPEN' }] } };
    for (const party of [civilOfficer, schoolOfficer, secretary]) expect(await read(meeting, party, ALL)).toEqual(seen);
    for (const other of [womenOfficer, leagueManager])
      expect(await read(meeting, other, ALL)).toEqual({ sharingRequests: { nodes: [] } });
  });
});
