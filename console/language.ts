import { useSyncExternalStore } from 'react';
import type { Say } from './say.ts';
import { TERMS } from './terms.generated.ts';

/** The languages of the console: Chinese first, English on request. */
export type Language = 'zh' | 'en';

export type { Say };

const KEPT = 'hub:language';
const listeners = new Set<() => void>();
let spoken: Language = localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh';
const SAY: Readonly<Record<Language, Say>> = { zh: (chinese) => chinese, en: (_, english) => english };

/** The language of the page. */
export function language(): Language {
  return spoken;
}

/** Changes the language, here and at the next visit. */
export function speak(next: Language): void {
  spoken = next;
  if (next === 'zh') localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, next);
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
  for (const listener of listeners) listener();
}

/** The language of the page, kept up to date. */
export function useLanguage(): Language {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, language);
}

/** Says things in the language of the page. */
export function useSay(): Say {
  return SAY[useLanguage()];
}

/** What a value of a list is called: `term('ChildCategory', 'LEFT_BEHIND')`; a dash for none. */
export function termIn(of: Language, list: keyof typeof TERMS, value: string | null | undefined): string {
  if (!value) return '—';
  const chinese = (TERMS[list] as Readonly<Record<string, string>>)[value];
  return of === 'zh' && chinese ? chinese : inWords(value);
}

/** Names of values in the language of the page. */
export function useTerm(): (list: keyof typeof TERMS, value: string | null | undefined) => string {
  const of = useLanguage();
  return (list, value) => termIn(of, list, value);
}

/** `DE_FACTO_UNATTENDED` is read De facto unattended. */
function inWords(value: string): string {
  const words = value.replaceAll('_', ' ').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
