import type { DepartmentCode, Purpose } from '../../schema/access/viewer.ts';
import {
  AT_RISK,
  ATTENDANCE,
  CARE,
  DROPOUT,
  ENROLMENT,
  GUARDIANS,
  GUIDANCE,
  IDENTITY,
  JOINT_VISITS,
  LEAGUE_CARE,
  PAIRING,
  PARENTS,
  SCHOOL_CARE,
  SCHOOL_FILE,
} from './demo-fields.ts';
import { FOR_SWEEP } from './demo-sweep-agreements.ts';
import { VISIT_AGREEMENTS } from './demo-visit-agreements.ts';

/** An agreement of the demo county: what it shares, and how it stands. */
export interface DemoAgreement {
  provider: DepartmentCode;
  consumer: DepartmentCode;
  purposes: readonly Purpose[];
  fields: readonly string[];
  legalBasis: string;
  /** IN_FORCE unless said otherwise. */
  stands?: 'SUSPENDED' | 'ENDED';
  isMasked?: true;
  /** The whole province instead of the county. */
  isProvincial?: true;
}

const MINORS_LAW = '未成年人保护法;政务数据共享条例';
const DROPOUT_BASIS = '义务教育法;苏民案复〔2021〕37号(参照)';
const MEETING_BASIS = '政务数据共享条例;县未成年人保护工作领导小组议事规则';

/** Between the departments that look after children. */
const AMONG_DEPARTMENTS: readonly DemoAgreement[] = [
  {
    provider: 'CIVIL_AFFAIRS',
    consumer: 'EDUCATION',
    purposes: ['CHILD_CARE', 'DROPOUT_CONTROL', 'PROTECTION', 'VERIFICATION'],
    fields: [...IDENTITY, ...GUARDIANS],
    legalBasis: MINORS_LAW,
  },
  {
    provider: 'CIVIL_AFFAIRS',
    consumer: 'EDUCATION',
    purposes: ['CHILD_CARE', 'DROPOUT_CONTROL'],
    fields: ['Child.phone', 'Child.address', 'Child.nationalId'],
    legalBasis: MINORS_LAW,
    isMasked: true,
  },
  {
    provider: 'CIVIL_AFFAIRS',
    consumer: 'WOMENS_FEDERATION',
    purposes: ['CHILD_CARE', 'PROTECTION'],
    fields: [...IDENTITY, ...GUARDIANS, ...PARENTS, 'Child.phone', 'Child.address'],
    legalBasis: MINORS_LAW,
  },
  {
    provider: 'CIVIL_AFFAIRS',
    consumer: 'YOUTH_LEAGUE',
    purposes: ['CHILD_CARE'],
    fields: [...IDENTITY, ...GUARDIANS, 'Child.phone', 'Child.address'],
    legalBasis: MINORS_LAW,
  },
  {
    provider: 'EDUCATION',
    consumer: 'CIVIL_AFFAIRS',
    purposes: ['CHILD_CARE', 'DROPOUT_CONTROL', 'PROTECTION'],
    fields: [...ENROLMENT, ...ATTENDANCE, ...SCHOOL_FILE, ...SCHOOL_CARE, 'Query.schoolFiles'],
    legalBasis: MINORS_LAW,
  },
  {
    provider: 'EDUCATION',
    consumer: 'CIVIL_AFFAIRS',
    purposes: ['DROPOUT_CONTROL'],
    fields: DROPOUT,
    legalBasis: DROPOUT_BASIS,
  },
  {
    provider: 'EDUCATION',
    consumer: 'WOMENS_FEDERATION',
    purposes: ['CHILD_CARE', 'PROTECTION'],
    fields: [...ENROLMENT, ...SCHOOL_CARE],
    legalBasis: MINORS_LAW,
  },
  {
    provider: 'EDUCATION',
    consumer: 'YOUTH_LEAGUE',
    purposes: ['CHILD_CARE'],
    fields: ENROLMENT,
    legalBasis: MINORS_LAW,
  },
  {
    provider: 'WOMENS_FEDERATION',
    consumer: 'CIVIL_AFFAIRS',
    purposes: ['CHILD_CARE', 'PROTECTION'],
    fields: [...GUIDANCE, ...JOINT_VISITS],
    legalBasis: MINORS_LAW,
  },
  {
    provider: 'WOMENS_FEDERATION',
    consumer: 'CIVIL_AFFAIRS',
    purposes: ['PROTECTION'],
    fields: AT_RISK,
    legalBasis: '反家庭暴力法;未成年人保护法(强制报告)',
  },
  {
    provider: 'WOMENS_FEDERATION',
    consumer: 'EDUCATION',
    purposes: ['CHILD_CARE'],
    fields: ['Child.womensFederation', ...JOINT_VISITS],
    legalBasis: MINORS_LAW,
    stands: 'ENDED',
  },
  {
    provider: 'YOUTH_LEAGUE',
    consumer: 'CIVIL_AFFAIRS',
    purposes: ['CHILD_CARE'],
    fields: [...PAIRING, ...LEAGUE_CARE, 'Query.leagueChildren', 'LeagueChild.*'],
    legalBasis: MINORS_LAW,
  },
  {
    provider: 'YOUTH_LEAGUE',
    consumer: 'EDUCATION',
    purposes: ['CHILD_CARE'],
    fields: PAIRING,
    legalBasis: MINORS_LAW,
    stands: 'SUSPENDED',
  },
];

/** What a department lets the joint meeting supervise: its children, masked. */
const supervised = (provider: DepartmentCode, fields: readonly string[]): DemoAgreement => ({
  provider,
  consumer: 'JOINT_MEETING',
  purposes: ['SUPERVISION', 'STATISTICS'],
  fields,
  legalBasis: MEETING_BASIS,
  isMasked: true,
});

const FOR_JOINT_MEETING: readonly DemoAgreement[] = [
  supervised('CIVIL_AFFAIRS', [...IDENTITY, ...GUARDIANS, ...CARE, 'CivilAffairsDivision.children']),
  supervised('EDUCATION', [...ENROLMENT, ...ATTENDANCE, ...DROPOUT, 'EducationDivision.pupils', 'PupilFilter.*']),
  supervised('WOMENS_FEDERATION', [...GUIDANCE, ...JOINT_VISITS, 'WomensFederationDivision.guidedChildren']),
  supervised('YOUTH_LEAGUE', [
    ...PAIRING,
    ...LEAGUE_CARE,
    'YouthLeagueDivision.pairings',
    'YouthLeagueDivision.leagueChildren',
    'LeagueChild.*',
  ]),
];

/** Figures without small-cell gaps for the province's civil affairs. */
const PROVINCIAL: readonly DemoAgreement[] = [
  {
    provider: 'EDUCATION',
    consumer: 'CIVIL_AFFAIRS',
    purposes: ['STATISTICS'],
    fields: ['EducationDivision.*', 'EducationChild.enrolments', 'Enrolment.grade', 'Query.pupils'],
    legalBasis: '政务数据共享条例;统计法',
    isMasked: true,
    isProvincial: true,
  },
];

/** The agreements of the demo county (共享授权), in the order of their numbers. */
export const DEMO_AGREEMENTS: readonly DemoAgreement[] = [
  ...AMONG_DEPARTMENTS,
  ...FOR_JOINT_MEETING,
  ...PROVINCIAL,
  ...VISIT_AGREEMENTS,
  ...FOR_SWEEP,
];
