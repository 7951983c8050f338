import { NO_POLICY } from '../../schema/access/policy.ts';
import { departmentCode, type Session, type Viewer } from '../../schema/access/viewer.ts';

/** The invented data steward who brings a department's ledgers in and reads them out while there is no hub yet (演示数据管理员). */
export function demoSteward(department: string): Session & { viewer: Viewer } {
  const viewer: Viewer = {
    id: `demo-steward-${department}`,
    name: '演示数据',
    department: departmentCode(department),
    role: 'DATA_STEWARD',
    division: '',
    assurance: 3,
    rights: [],
  };
  return { viewer, purpose: 'CORRECTION', ground: null, policy: { ...NO_POLICY, version: 'demo', isCurrent: true } };
}
