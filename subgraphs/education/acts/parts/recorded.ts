import type { PlainDate } from '../../../../schema/plain-date.ts';
import type { Work } from '../../../act.ts';

/** The provenance of what an act writes: the ledger it belongs to, who wrote it and on which day. */
export function recorded(source: string, work: Work): { source: string; recordedBy: string; recordedOn: PlainDate } {
  return { source, recordedBy: work.recordedBy, recordedOn: work.today };
}
