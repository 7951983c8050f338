import { describe, expect, test } from 'vitest';
import { addWorkingDays } from '../../schema/working-days.ts';
import { holidayCalendar } from '../../subgraphs/joint-meeting/due-day.ts';
import { publishedHolidays } from '../../subgraphs/joint-meeting/holidays.ts';
import { answer, child, IN_NO_SCHOOL, judgingOfFile, outcome, UNVISITED } from './judging.ts';
import { LAN, person, QIANG, read, schoolOfficer, secretary, TOWNSHIP, today, VILLAGE } from './meeting.ts';

const fresh = judgingOfFile();
const calendar = holidayCalendar(publishedHolidays());
const dueIn = (days: number) => addWorkingDays(today, days, calendar).on;
const inSchool = { education: { isEnrolled: true } };
const STATES = '{ findings { nodes { what state foundOn closedOn closedBecause history { kind } } } }';

describe('findings 比对结果', () => {
  test('what the facts of two departments show together is found, with its ground, its day and whose it is', async () => {
    const { meeting, judge } = await fresh();
    expect(await judge(answer([child(LAN)]))).toEqual(outcome({ judgedCount: 1, openedCount: 1 }));
    const fields = `code rule { title severityReason } what childId divisionCode responsible departments severity
      evidence { department coordinate statement on } since foundOn dueOn isOverdue state explanation closedOn closedBecause
      history { kind department recordedBy reason } version`;
    expect(await read(meeting, secretary, `{ findings { nodes { ${fields} } totalCount } }`)).toEqual({
      findings: {
        totalCount: 1,
        nodes: [
          {
            code: IN_NO_SCHOOL.code,
            rule: null,
            what: '',
            childId: LAN,
            divisionCode: VILLAGE,
            responsible: 'EDUCATION',
            departments: ['EDUCATION', 'CIVIL_AFFAIRS'],
            severity: 'SERIOUS',
            evidence: [
              { department: 'CIVIL_AFFAIRS', coordinate: 'Child.civilAffairs', statement: '台账有登记', on: null },
            ],
            since: null,
            foundOn: today,
            dueOn: dueIn(5),
            isOverdue: false,
            state: 'OPEN',
            explanation: null,
            closedOn: null,
            closedBecause: null,
            history: [{ kind: 'FOUND', department: 'JOINT_MEETING', recordedBy: '系统比对', reason: null }],
            version: 1,
          },
        ],
      },
    });
  });

  test('judged again by the same facts nothing changes, and nobody is called to look', async () => {
    const { meeting, judge } = await fresh();
    const facts = answer([child(LAN, { youthLeague: { unvisited: ['a', 'b'] } }), child(QIANG)]);
    const versions = '{ jointMeetingVersion findings { nodes { id version updatedAt state } } }';
    expect(await judge(facts)).toEqual(outcome({ judgedCount: 2, openedCount: 4 }));
    const before = await read(meeting, secretary, versions);
    expect(await judge(facts)).toEqual(outcome({ judgedCount: 2 }));
    expect(await read(meeting, secretary, versions)).toEqual(before);
  });

  test('a finding closes itself when the facts agree, and is the same finding when they differ again', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([child(LAN)]));
    expect(await judge(answer([child(LAN, inSchool)]))).toEqual(outcome({ judgedCount: 1, closedCount: 1 }));
    const closed = { what: '', state: 'CLOSED', foundOn: today, closedOn: today, closedBecause: 'FACTS_AGREE' };
    expect(await read(meeting, secretary, STATES)).toEqual({
      findings: { nodes: [{ ...closed, history: [{ kind: 'FOUND' }, { kind: 'CLOSED' }] }] },
    });
    expect(await judge(answer([child(LAN)]))).toEqual(outcome({ judgedCount: 1, reopenedCount: 1 }));
    const open = { what: '', state: 'OPEN', foundOn: today, closedOn: null, closedBecause: null };
    expect(await read(meeting, secretary, STATES)).toEqual({
      findings: { nodes: [{ ...open, history: [{ kind: 'FOUND' }, { kind: 'CLOSED' }, { kind: 'FOUND_AGAIN' }] }] },
    });
  });

  test('several findings of one rule about one child open and close each for itself', async () => {
    const { meeting, judge } = await fresh();
    const paired = (...unvisited: string[]) => answer([child(LAN, { ...inSchool, youthLeague: { unvisited } })]);
    await judge(paired('first', 'second'));
    expect(await judge(paired('second', 'third'))).toEqual(outcome({ judgedCount: 1, openedCount: 1, closedCount: 1 }));
    const { findings } = await read(meeting, secretary, '{ findings { nodes { what state } } }');
    expect(
      (findings as { nodes: object[] }).nodes.toSorted((a, b) =>
        'what' in a && 'what' in b && String(a.what) < String(b.what) ? -1 : 1,
      ),
    ).toEqual([
      { what: 'first', state: 'CLOSED' },
      { what: 'second', state: 'OPEN' },
      { what: 'third', state: 'OPEN' },
    ]);
  });

  test('the most pressing comes first, then what is due first', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([child(LAN, { youthLeague: { unvisited: ['a'] } }), child(QIANG)]));
    const list = '{ findings { nodes { severity dueOn } } }';
    expect(await read(meeting, secretary, list)).toEqual({
      findings: {
        nodes: [
          { severity: 'URGENT', dueOn: dueIn(UNVISITED.dueWorkingDays) },
          { severity: 'SERIOUS', dueOn: dueIn(5) },
          { severity: 'SERIOUS', dueOn: dueIn(5) },
        ],
      },
    });
  });

  test('a child that has moved takes its findings along', async () => {
    const { meeting, judge } = await fresh();
    await judge(answer([child(LAN)]));
    await judge(answer([child(LAN, { division: { code: TOWNSHIP } })]));
    const inVillage = person('EDUCATION', 'OFFICER', { division: VILLAGE });
    const query = '{ findings { nodes { divisionCode } } }';
    expect(await read(meeting, inVillage, query)).toEqual({ findings: { nodes: [] } });
    expect(await read(meeting, schoolOfficer, query)).toEqual({ findings: { nodes: [{ divisionCode: TOWNSHIP }] } });
  });

  test('fifty children cost as many statements as one', async () => {
    const { meeting, judge, statements } = await fresh();
    const ids = Array.from({ length: 50 }, (_, at) => `${String(at).padStart(2, '0')}${'A'.repeat(24)}`);
    const before = statements();
    await judge(answer([child(LAN)]));
    const ofOne = statements() - before;
    expect(await judge(answer(ids.map((id) => child(id))))).toEqual(outcome({ judgedCount: 50, openedCount: 50 }));
    expect({ ofOne, ofFifty: statements() - before - ofOne }).toEqual({ ofOne: 12, ofFifty: 12 });
    expect(await meeting.sql('select count(*)::int as events from finding_event')).toEqual([{ events: 51 }]);
  });
});
