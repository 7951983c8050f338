import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { catalogueOf } from '../../schema/access/catalogue.ts';
import { decide } from '../../schema/access/decide.ts';
import type { Policy } from '../../schema/access/policy.ts';
import { departmentCode, type Purpose, type Viewer } from '../../schema/access/viewer.ts';
import { addMonths } from '../../schema/plain-date.ts';
import { departmentSdl } from '../../subgraphs/department-sdl.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { startDepartment } from '../hub.ts';
import { civilOfficer, person, schoolManager, secretary, today, VILLAGE, womenOfficer } from './meeting.ts';

const leagueOfficer = person('YOUTH_LEAGUE', 'OFFICER');
const provincial = person('CIVIL_AFFAIRS', 'OFFICER', { division: '21' });

/** Who, what for, which datum of a ten-year-old in the county, and what comes of it under the demo's agreements. */
const EXPECTED: readonly [Viewer, Purpose, string, string][] = [
  [civilOfficer, 'CHILD_CARE', 'Enrolment.grade', 'ALLOW'],
  [civilOfficer, 'CHILD_CARE', 'EducationChild.lastAttendance', 'ALLOW'],
  [civilOfficer, 'STATISTICS', 'EducationChild.lastAttendance', 'NO_AGREEMENT'],
  [civilOfficer, 'CHILD_CARE', 'EducationChild.dropoutWatch', 'NO_AGREEMENT'],
  [civilOfficer, 'DROPOUT_CONTROL', 'EducationChild.dropoutWatch', 'ALLOW'],
  [civilOfficer, 'PROTECTION', 'EducationChild.psychologicalFile', 'NO_AGREEMENT'],
  [civilOfficer, 'CHILD_CARE', 'WomensFederationChild.currentGuidance', 'ALLOW'],
  [civilOfficer, 'CHILD_CARE', 'Query.atRiskReports', 'NO_AGREEMENT'],
  [civilOfficer, 'CHILD_CARE', 'YouthLeagueChild.pairing', 'ALLOW'],
  [schoolManager, 'DROPOUT_CONTROL', 'Child.name', 'ALLOW'],
  [schoolManager, 'CHILD_CARE', 'Child.nationalId', 'MASK'],
  [schoolManager, 'CHILD_CARE', 'Child.phone', 'MASK'],
  [schoolManager, 'SUPERVISION', 'Child.name', 'NO_AGREEMENT'],
  [schoolManager, 'CHILD_CARE', 'YouthLeagueChild.pairing', 'NO_AGREEMENT'],
  [schoolManager, 'CHILD_CARE', 'WomensFederationChild.jointHomeVisits', 'NO_AGREEMENT'],
  [womenOfficer, 'CHILD_CARE', 'Guardianship.guardianName', 'ALLOW'],
  [womenOfficer, 'CHILD_CARE', 'Child.address', 'MASK'],
  [womenOfficer, 'CHILD_CARE', 'Child.nationalId', 'NO_AGREEMENT'],
  [womenOfficer, 'CHILD_CARE', 'Enrolment.grade', 'ALLOW'],
  [leagueOfficer, 'CHILD_CARE', 'Child.name', 'ALLOW'],
  [leagueOfficer, 'PROTECTION', 'Child.name', 'NO_AGREEMENT'],
  [secretary, 'SUPERVISION', 'Child.name', 'MASK'],
  [secretary, 'SUPERVISION', 'Child.phone', 'NO_AGREEMENT'],
  [secretary, 'CHILD_CARE', 'Child.name', 'NO_AGREEMENT'],
  [provincial, 'STATISTICS', 'Query.pupils', 'LEVEL_EXCEEDED'],
  [provincial, 'CHILD_CARE', 'Enrolment.grade', 'ALLOW'],
];

test('what each department reads of a ten-year-old under the demo’s agreements', async () => {
  await using meeting = await startDepartment('joint-meeting', { demo: { seed: 1, children: 700 } });
  const policy = { version: 'demo', isCurrent: true, ...(await meeting.subgraph.policy()) } as Policy;
  const catalogue = new Map(
    departmentNames().flatMap((name) => [...catalogueOf(parse(departmentSdl(name)), departmentCode(name))]),
  );
  const row = { childId: 'C', division: VILLAGE, birthDate: addMonths(today, -120), isOnRoster: false };
  const decided = EXPECTED.map(([viewer, purpose, coordinate]) => {
    const decision = decide({ viewer, purpose, ground: null, policy }, catalogue, coordinate, row, 'READ', today);
    return [viewer.id, purpose, coordinate, decision.kind === 'DENY' ? decision.code : decision.kind];
  });
  expect(decided).toEqual(EXPECTED.map(([viewer, ...rest]) => [viewer.id, ...rest]));
});
