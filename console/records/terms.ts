import { type Language, termIn, useLanguage } from '../language.ts';
import { TERMS } from '../terms.generated.ts';

const LISTS = {
  departments: 'Department',
  roles: 'Role',
  purposes: 'Purpose',
  kinds: 'ProcessingKind',
  results: 'ProcessingResult',
  statuses: 'RecordedStatus',
  grounds: 'RecordedGroundKind',
  rules: 'AnomalyRule',
} as const;

/** Names of values in one language: `kinds.READ` is 查看, or Read. */
export type Terms = Readonly<Record<keyof typeof LISTS, Readonly<Record<string, string>>>>;

const NAMES: Readonly<Record<Language, Terms>> = { zh: namesIn('zh'), en: namesIn('en') };

/** `个案服务:……` is called 个案服务; undefined when nothing is said. */
export function firstWords(description: string | null | undefined): string | undefined {
  return description?.split(/[:：;；,，。(（\n]/)[0]?.trim() || undefined;
}

/** The names in the language of the page. */
export function useTerms(): Terms {
  return NAMES[useLanguage()];
}

/** The name of a value of a list; a dash for none. */
export function named(list: Readonly<Record<string, string>>, value: string | null | undefined): string {
  return value ? (list[value] ?? value) : '—';
}

function namesIn(of: Language): Terms {
  const lists = Object.entries(LISTS).map(([name, list]) => {
    const names = Object.keys(TERMS[list]).map((value) => [value, termIn(of, list, value)]);
    return [name, Object.fromEntries(names)];
  });
  return Object.fromEntries(lists) as Terms;
}
