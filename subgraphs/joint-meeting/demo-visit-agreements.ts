import type { DepartmentCode } from '../../schema/access/viewer.ts';
import type { DemoAgreement } from './demo-agreements.ts';

/** What the joint meeting's system reads of visits to carry them from one department to the others: not what was found. */
const visitsOf = (
  provider: DepartmentCode,
  section: string,
  visit: string,
  visitor: readonly string[],
): DemoAgreement => ({
  provider,
  consumer: 'JOINT_MEETING',
  purposes: ['VERIFICATION'],
  fields: [
    `${section}.visitsToOffer`,
    `${section}.visitCredits`,
    `${visit}.visitedOn`,
    `${visit}.contents`,
    `${visit}.sawChild`,
    `${visit}.sawGuardian`,
    ...visitor,
    `${visit}Credit.fromDepartment`,
    `${visit}Credit.sourceVisitId`,
    `${visit}Credit.outcome`,
  ],
  legalBasis: '政务数据共享条例;县未成年人保护工作领导小组议事规则(一访多用)',
  isProvincial: true,
});

/** 一访多用: agreements for the sweep, besides those on the sections themselves. */
export const VISIT_AGREEMENTS: readonly DemoAgreement[] = [
  visitsOf('CIVIL_AFFAIRS', 'CivilAffairsChild', 'HomeVisit', ['Child.civilAffairs', 'HomeVisit.visitorName']),
  visitsOf('EDUCATION', 'EducationChild', 'TeacherVisit', ['Child.education', 'TeacherVisit.teacherName']),
  visitsOf('WOMENS_FEDERATION', 'WomensFederationChild', 'JointHomeVisit', [
    'Child.womensFederation',
    'JointHomeVisit.federationVisitors',
    'JointHomeVisit.educationVisitors',
  ]),
  visitsOf('YOUTH_LEAGUE', 'YouthLeagueChild', 'MonthlyVisit', [
    'Child.youthLeague',
    'MonthlyVisit.visitor',
    'PairingMember.name',
  ]),
];
