import type { Work } from '../act.ts';
import type { Finding } from './entities/finding.ts';
import { FindingEvent } from './entities/finding-event.ts';

/** Adds to the history of a finding (变动记录) what was done about it. */
export function writeEvent(
  finding: Finding,
  kind: FindingEvent['kind'],
  { em, now, viewer, recordedBy }: Work,
  reason: string,
): void {
  em.create(FindingEvent, { finding, kind, at: now, department: viewer.department, recordedBy, reason });
}
