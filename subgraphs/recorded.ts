import type { PlainDate } from '../schema/plain-date.ts';
import type { Work } from './act.ts';

/** The provenance of what an act writes (来源): the ledger or document, who recorded it, and today. */
export function recorded(
  { recordedBy, today }: Work,
  source: string,
): { source: string; recordedBy: string; recordedOn: PlainDate } {
  return { source: source.trim(), recordedBy, recordedOn: today };
}
