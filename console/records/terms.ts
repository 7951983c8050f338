import { TERMS } from '../terms.generated.ts';

/** Chinese names of values: `kinds.READ` is 查看. */
export type Terms = Readonly<Record<keyof typeof NAMES, Readonly<Record<string, string>>>>;

const NAMES = {
  departments: TERMS.Department,
  roles: TERMS.Role,
  purposes: TERMS.Purpose,
  kinds: TERMS.ProcessingKind,
  results: TERMS.ProcessingResult,
  statuses: TERMS.RecordedStatus,
  grounds: TERMS.RecordedGroundKind,
  rules: TERMS.AnomalyRule,
} as const;

/** `个案服务:……` is called 个案服务; undefined when nothing is said. */
export function firstWords(description: string | null | undefined): string | undefined {
  return description?.split(/[:：;；,，。(（\n]/)[0]?.trim() || undefined;
}

/** The names. */
export function useTerms(): Terms {
  return NAMES;
}

/** The name of a value of a list; a dash for none. */
export function named(list: Readonly<Record<string, string>>, value: string | null | undefined): string {
  return value ? (list[value] ?? value) : '—';
}
