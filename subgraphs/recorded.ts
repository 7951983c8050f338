import type { PlainDate } from '../schema/plain-date.ts';
import type { Work } from './act.ts';

/** The provenance of what an act writes (来源): the document or ledger it is from (else the department's own), by whom, today. */
export function recorded(
  { recordedBy, today, source: usual }: Work,
  source?: string | null,
): { source: string; recordedBy: string; recordedOn: PlainDate } {
  return { source: source?.trim() || usual, recordedBy, recordedOn: today };
}
