import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import type { Viewer } from '../../schema/access/viewer.ts';

type Person = Partial<RequestIdentity>;

function person(viewer: Pick<Viewer, 'department' | 'role' | 'division'> & Partial<Viewer>, purpose: string): Person {
  const { department, role, division } = viewer;
  const usual = {
    id: `${department} ${role} ${division}`,
    name: '测试人员',
    assurance: 3,
    rights: ['ANALYST'],
  } as const;
  return { viewer: { ...usual, ...viewer }, purpose: purpose as never };
}

/** Nobody has signed in. */
export const NOBODY: Person = {};

/** 县民政局工作人员: may write queries of her own. */
export const COUNTY_OFFICER = person(
  { department: 'CIVIL_AFFAIRS', role: 'OFFICER', division: '210421' },
  'CHILD_CARE',
);

/** 班主任: sees her own class only, and has the console's queries only. */
export const CLASS_TEACHER = person(
  { department: 'EDUCATION', role: 'CASEWORKER', division: '210421102', assurance: 2, rights: [] },
  'CHILD_CARE',
);

/** The class teacher with the right to write queries, so that what she may see is tried and not what she may write. */
export const TEACHER_WHO_WRITES_QUERIES = person(
  { department: 'EDUCATION', role: 'CASEWORKER', division: '210421102', assurance: 2 },
  'CHILD_CARE',
);

/** 县教育局管理人员. */
export const EDUCATION_MANAGER = person(
  { department: 'EDUCATION', role: 'MANAGER', division: '210421', assurance: 2 },
  'CHILD_CARE',
);

/** 县妇联工作人员. */
export const WOMENS_FEDERATION_OFFICER = person(
  { department: 'WOMENS_FEDERATION', role: 'OFFICER', division: '210421' },
  'CHILD_CARE',
);

/** 县联席会议办公室秘书: sees children masked. */
export const JOINT_MEETING_SECRETARY = person(
  { department: 'JOINT_MEETING', role: 'MANAGER', division: '210421' },
  'SUPERVISION',
);

/** 县民政局数据管理员. */
export const CIVIL_AFFAIRS_STEWARD = person(
  { department: 'CIVIL_AFFAIRS', role: 'DATA_STEWARD', division: '210421' },
  'CORRECTION',
);

/** 审计监督员: may read what is about no child. */
export const AUDITOR = person(
  { department: 'JOINT_MEETING', role: 'AUDITOR', division: '210421', assurance: 1 },
  'AUDIT',
);
