import type { Policy } from './policy.ts';

/** The departments (部门), as `enum Department` names them. */
export type DepartmentCode =
  | 'CIVIL_AFFAIRS'
  | 'EDUCATION'
  | 'WOMENS_FEDERATION'
  | 'YOUTH_LEAGUE'
  | 'JOINT_MEETING'
  | 'PROCESSING_RECORD'
  | (string & {});

/** What a person may do (人员角色). */
export const ROLES = ['OFFICER', 'CASEWORKER', 'MANAGER', 'DATA_STEWARD', 'AUDITOR', 'ADMIN', 'SYSTEM'] as const;
export type Role = (typeof ROLES)[number];

/** What data are used for (使用目的), as `enum Purpose` names them. */
export const PURPOSES = [
  'CHILD_CARE',
  'CASE_WORK',
  'PROTECTION',
  'DROPOUT_CONTROL',
  'VERIFICATION',
  'CORRECTION',
  'SUPERVISION',
  'STATISTICS',
  'EMERGENCY',
  'AUDIT',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A person or system that has signed in (使用人). */
export interface Viewer {
  /** The issuer's stable identifier of the person. */
  id: string;
  /** The person's name and post, for records of what they did. */
  name: string;
  department: DepartmentCode;
  role: Role;
  /** Division code of 2 to 12 digits; the viewer sees its subtree. */
  division: string;
  /** How sure it is who they are: 1 password, 2 second factor, 3 hardware or in person. */
  assurance: 1 | 2 | 3;
  /** ANALYST: may write queries of their own; without it only the console's. */
  rights: readonly Right[];
}

export const RIGHTS = ['ANALYST'] as const;
export type Right = (typeof RIGHTS)[number];

/** What opens one child beyond the viewer's area (依据): a case or task on whose roster they are, or an emergency they declared. */
export interface Ground {
  kind: 'CASE' | 'TASK' | 'BREAK_GLASS';
  /** Case, task or emergency number. */
  number: string;
  childId: string;
}

/** Everything a decision is made from, beside the declaration and the row: who asks, what for, and which agreements hold. */
export interface Session {
  /** Null: nobody has signed in. */
  viewer: Viewer | null;
  purpose: Purpose | null;
  ground: Ground | null;
  policy: Policy;
}

/** The department of a subgraph folder: `civil-affairs` is `CIVIL_AFFAIRS`. */
export function departmentCode(folder: string): DepartmentCode {
  return folder.replaceAll('-', '_').toUpperCase();
}

/** The folder of a department, also its name in the supergraph: `CIVIL_AFFAIRS` is `civil-affairs`. */
export function departmentFolder(code: DepartmentCode): string {
  return code.toLowerCase().replaceAll('_', '-');
}
