import { useCallback, useEffect, useRef, useState } from 'react';
import { LiveStream } from './live-stream.ts';
import { useStatedPurpose } from './stated-purpose.ts';

/** What has changed while the page was open (实时更新). */
export interface Live {
  /** The ids of the papers that others have changed since the notice was last put away. */
  readonly changed: ReadonlySet<string>;
  /** Puts the notice away. */
  seen(): void;
  /** The person changes this paper now, and need not be told of it. */
  own(id: string): void;
}

const OWN_FOR_MS = 20_000;
const NONE: ReadonlySet<string> = new Set();

/**
 * Has a list asked again when a finding or a task changes that the person may see, and every half minute while the hub cannot be
 * listened to; nothing while the page is hidden.
 */
export function useLive(event: 'findingChanged' | 'taskChanged', again: () => Promise<void>): Live {
  const { purpose } = useStatedPurpose();
  const [changed, setChanged] = useState(NONE);
  const ask = useRef(again);
  ask.current = again;
  const own = useRef(new Map<string, number>());
  useEffect(() => {
    if (purpose === '') return;
    const stream = new LiveStream(`/events?purpose=${purpose}`, {
      told: (name, id) => {
        if (name !== event) return false;
        const isOwn = (own.current.get(id) ?? 0) > Date.now();
        if (!isOwn) setChanged((before) => new Set([...before, id]));
        return true;
      },
      again: () => void ask.current(),
    });
    const look = () => (document.hidden ? stream.stop() : stream.start());
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      stream.stop();
    };
  }, [event, purpose]);
  const seen = useCallback(() => setChanged(NONE), []);
  const mine = useCallback((id: string) => void own.current.set(id, Date.now() + OWN_FOR_MS), []);
  return { changed, seen, own: mine };
}
