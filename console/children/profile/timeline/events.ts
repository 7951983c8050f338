import { civilAffairsEvents } from './civil-affairs-events.ts';
import { educationEvents } from './education-events.ts';
import type { ChildPast, PastEvent, Words } from './event.ts';
import { jointMeetingEvents } from './joint-meeting-events.ts';
import { womensFederationEvents } from './womens-federation-events.ts';
import { youthLeagueEvents } from './youth-league-events.ts';

/** What happened to a child and for it in all departments, newest first (时间轴); what is withheld is not in it. */
export function eventsOf(past: ChildPast, words: Words): PastEvent[] {
  return [
    ...civilAffairsEvents(past, words),
    ...educationEvents(past, words),
    ...womensFederationEvents(past, words),
    ...youthLeagueEvents(past, words),
    ...jointMeetingEvents(past, words),
  ].toSorted((one, other) => other.on.localeCompare(one.on));
}

/** The events of a department and a kind; the empty text: all. */
export function chosen(events: readonly PastEvent[], department: string, kind: string): PastEvent[] {
  return events.filter(
    (event) => (department === '' || event.department === department) && (kind === '' || event.kind === kind),
  );
}

/** Events by year, in the order they come. */
export function byYear(events: readonly PastEvent[]): Array<{ year: string; events: PastEvent[] }> {
  const years = Map.groupBy(events, ({ on }) => on.slice(0, 4));
  return [...years].map(([year, its]) => ({ year, events: its }));
}
