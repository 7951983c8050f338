import type { Log } from '../../log.ts';

const EVERY_MS = 60_000;

/** What is wrong with sealing (封印告警): an event, and what makes it another one than the last of its kind. */
export interface SealAlarm {
  event: 'seal-failed' | 'seal-lag' | 'seal-refused' | 'seal-broken' | 'chain-broken';
  of?: string;
  [detail: string]: unknown;
}

/** Logs alarms, each at most once a minute as long as it lasts. */
export function sealAlarms(log: Log, now: () => Date): (alarm: SealAlarm) => void {
  const raised = new Map<string, number>();
  return ({ of, ...entry }) => {
    const alarm = `${entry.event} ${of ?? ''}`;
    const at = now().getTime();
    for (const [earlier, when] of raised) if (at - when >= EVERY_MS) raised.delete(earlier);
    if (raised.has(alarm)) return;
    raised.set(alarm, at);
    log(entry);
  };
}
