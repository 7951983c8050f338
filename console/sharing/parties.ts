import { isWithin } from '../../schema/division-code.ts';
import type { ConsoleSession } from '../session.ts';

type Viewer = ConsoleSession['viewer'];

/** Who decides for a department on sharing its data. */
const DECIDING = ['MANAGER', 'DATA_STEWARD'];
const ASKING = ['OFFICER', 'MANAGER', 'DATA_STEWARD'];

/** Whether a person may ask others for sharing (提出共享申请). */
export function mayAskForSharing({ role }: Viewer): boolean {
  return ASKING.includes(role);
}

/** Whether a person reads corrections (校核): they quote data of children, which auditors and administrators do not see. */
export function readsCorrections({ viewer: { role } }: Pick<ConsoleSession, 'viewer'>): boolean {
  return !['AUDITOR', 'ADMIN'].includes(role);
}

/** Whether a person may answer a request to their department. */
export function mayAnswerSharing(viewer: Viewer, request: { provider: string; divisions: readonly string[] }): boolean {
  return (
    viewer.department === request.provider && DECIDING.includes(viewer.role) && coversAll(viewer, request.divisions)
  );
}

/** Whether a person may suspend, resume or end an agreement. */
export function mayChangeAgreement(viewer: Viewer, agreement: { provider: string; divisions: readonly string[] }) {
  const isMeeting = viewer.department === 'JOINT_MEETING' && viewer.role === 'MANAGER';
  const decides = viewer.department === agreement.provider && DECIDING.includes(viewer.role);
  return (isMeeting || decides) && coversAll(viewer, agreement.divisions);
}

/**
 * Whether a person may review an emergency access: a manager of the same department or the joint meeting, not who opened it.
 * Auditors, who write nothing, see in the list whether it was reviewed.
 */
export function mayReview(
  viewer: Viewer,
  access: { department: string; openedBy: string; isReviewed: boolean },
): boolean {
  const isSuperior = [access.department, 'JOINT_MEETING'].includes(viewer.department);
  return viewer.role === 'MANAGER' && isSuperior && !access.isReviewed && access.openedBy !== viewer.name;
}

function coversAll({ division }: Viewer, divisions: readonly string[]): boolean {
  return divisions.every((code) => isWithin(code, division));
}
