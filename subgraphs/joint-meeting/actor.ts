import type { DepartmentCode, Role, Viewer } from '../../schema/access/viewer.ts';
import { isWithin } from '../../schema/division-code.ts';
import type { FieldProblem } from '../../schema/errors.ts';
import { problem } from '../check.ts';

/** Who decides for a department on sharing its data (提供部门的管理人员、数据管理员). */
export const DECIDING_ROLES: readonly Role[] = ['MANAGER', 'DATA_STEWARD'];

/** What a department is called in a sentence; one that the hub came to know later is called by its code. */
export function termOf(department: DepartmentCode): string {
  const terms: Record<string, string> = {
    CIVIL_AFFAIRS: '民政部门',
    EDUCATION: '教育部门',
    WOMENS_FEDERATION: '妇联',
    YOUTH_LEAGUE: '共青团',
    JOINT_MEETING: '联席会议',
  };
  return terms[department] ?? department;
}

/** Whether a person belongs to a department and has one of the roles. */
export function isOf(viewer: Viewer, department: DepartmentCode, roles: readonly Role[]): boolean {
  return viewer.department === department && roles.includes(viewer.role);
}

/** Whether a person's area takes in all these divisions. */
export function coversAll(viewer: Viewer, divisions: readonly string[]): boolean {
  return divisions.every((division) => isWithin(division, viewer.division));
}

/** Whether a person belongs to one of the parties of a paper; the joint meeting is a party to all. */
export function isParty(viewer: Viewer, ...parties: DepartmentCode[]): boolean {
  return ['JOINT_MEETING', ...parties].includes(viewer.department);
}

/** An act that only some may do: who, as a sentence that says whom to ask; null when this person may. */
export function reserved(field: string, mayAct: boolean, who: string): FieldProblem | null {
  return mayAct ? null : problem(field, `只有${who}可以办理,请联系他们。`);
}
