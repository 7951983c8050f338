import type { ChildTimelineQuery } from '../../../operations.generated.ts';
import type { TERMS } from '../../../terms.generated.ts';

/** What the departments hold of a child's past. */
export type ChildPast = NonNullable<ChildTimelineQuery['child']>;

/** The kinds of events, for filtering (事件种类). */
export const EVENT_KINDS = ['REGISTER', 'FAMILY', 'SCHOOL', 'VISIT', 'SERVICE', 'PAIRING', 'ACTIVITY', 'WORK'] as const;

/** The kind of an event. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something that happened, in the words of the page. */
export interface PastEvent {
  readonly on: string;
  readonly department: string;
  readonly kind: EventKind;
  readonly title: string;
  readonly detail: string;
  /** Where it can be read in full. */
  readonly to?: { readonly path: string; readonly state: Readonly<Record<string, string>> };
}

/** How events are put in words. */
export interface Words {
  say(chinese: string, english: string): string;
  term(list: keyof typeof TERMS, value: string | null | undefined): string;
}

/** Events of one department; each needs a day, and has none when the day is withheld. */
export function eventsIn(department: string) {
  return (
    on: string | null | undefined,
    kind: EventKind,
    title: string,
    details: ReadonlyArray<string | null | undefined | false> = [],
    to?: PastEvent['to'],
  ): PastEvent[] => {
    if (!on) return [];
    return [
      { on: on.slice(0, 10), department, kind, title, detail: details.filter(Boolean).join('，'), ...(to && { to }) },
    ];
  };
}
