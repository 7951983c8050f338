import { describe, expect, test } from 'vitest';
import { removedButStillInSchool } from '../../subgraphs/joint-meeting/findings/removed-but-still-in-school.ts';
import { day, judged } from './agreeing-child.ts';

const REMOVED = { isActive: false, civilAffairs: { removedOn: day('2026-11-01') } };

describe('REMOVED_BUT_STILL_IN_SCHOOL 销册而仍在本地就学', () => {
  test('out of the register, and the school still keeps a file', () => {
    expect(judged(removedButStillInSchool, { ...REMOVED, youthLeague: null })).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'CIVIL_AFFAIRS',
            coordinate: 'CivilAffairsChild.removedOn',
            statement: '台账中已销册',
            on: '2026-11-01',
          },
          {
            department: 'EDUCATION',
            coordinate: 'EducationChild.schoolFile',
            statement: '仍在读并有留守儿童档案',
            on: '2025-03-01',
          },
        ],
      },
    ]);
  });

  test('or the League is still paired with the child', () => {
    const [found] = judged(removedButStillInSchool, { ...REMOVED, education: null });
    expect(found?.evidence[1]).toEqual({
      department: 'YOUTH_LEAGUE',
      coordinate: 'YouthLeagueChild.pairing',
      statement: '仍在结对',
      on: '2025-02-10',
    });
  });

  test('closes when both have ended, or the child is registered again', () => {
    expect(
      judged(removedButStillInSchool, { ...REMOVED, education: { schoolFile: null }, youthLeague: { pairing: null } }),
    ).toEqual([]);
    expect(judged(removedButStillInSchool)).toEqual([]);
  });

  test('an ordinary pupil who left the register goes on to school', () => {
    expect(judged(removedButStillInSchool, { ...REMOVED, education: { schoolFile: null }, youthLeague: null })).toEqual(
      [],
    );
  });
});
