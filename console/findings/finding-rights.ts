/** Who looks at a finding. */
interface FindingViewer {
  readonly department: string;
  readonly role: string;
}

/** The finding as far as it says who may do what. */
interface FindingParties {
  readonly state: string;
  readonly responsible: string;
  readonly departments: readonly string[];
}

/** What can be done with a finding (可以办理的事项). */
export type FindingStep = 'TASK' | 'EXPLAIN' | 'WITHDRAW';

const EXPLAINERS = ['OFFICER', 'MANAGER', 'DATA_STEWARD'];
const READERS = ['AUDITOR', 'ADMIN', 'SYSTEM'];

/**
 * What a person may do with a finding now: make a task of it, explain it, withdraw the explanation. The joint meeting decides; what
 * stands here only spares a form that would be refused.
 */
export function findingSteps(
  { state, responsible, departments }: FindingParties,
  viewer: FindingViewer,
): FindingStep[] {
  const isMeeting = viewer.department === 'JOINT_MEETING';
  if (state === 'CLOSED' || READERS.includes(viewer.role)) return [];
  const steps: FindingStep[] = [];
  if (isMeeting || departments.includes(viewer.department)) steps.push('TASK');
  const explains = (isMeeting || responsible === viewer.department) && EXPLAINERS.includes(viewer.role);
  if (explains) steps.push('EXPLAIN');
  if (explains && state === 'EXPLAINED') steps.push('WITHDRAW');
  return steps;
}
