import type { RecordKind } from '../described.ts';

/** Something that can be chosen: its id, what it is called, and the version that was seen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly version?: number;
}

/** What can be chosen, by kind of record. */
export type Choices = Partial<Record<RecordKind, readonly Choice[]>>;

/** The parts of a name that are known, with spaces between. */
export function called(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part && part !== '—').join(' · ');
}
