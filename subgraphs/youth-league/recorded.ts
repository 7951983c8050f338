import type { Work } from '../act.ts';

/** The provenance of what an act records: its source, who recorded it, today. */
export function recorded({ recordedBy, today }: Work, source: string | null | undefined) {
  return { source: source ?? '共青团登记', recordedBy, recordedOn: today };
}
