import { departmentCode, type Session } from '../../schema/access/viewer.ts';
import { fullAgreement, policyOf, stewardOf } from '../sessions.ts';

/** The joint meeting's system before a department that shares what it has with it. */
export function sweepSession(folder: string): Session {
  const viewer = stewardOf('joint-meeting', { id: 'sweep', name: '比对系统', role: 'SYSTEM', division: '99' });
  const policy = policyOf([fullAgreement(departmentCode(folder), 'JOINT_MEETING')]);
  return { viewer, purpose: 'VERIFICATION', ground: null, policy };
}
