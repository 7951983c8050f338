import { useEffect, useState } from 'react';
import { askRoute } from '../explorer/ask-route.ts';

/** A colleague (同事) who can be handed something to do: of one's own department and area, and known to the hub. */
export interface Colleague {
  /** How they sign in. */
  readonly id: string;
  /** Name and post. */
  readonly name: string;
  readonly roleTerm: string;
}

/** One's colleagues; null until they are known. Where the hub does not tell them there are none, and one writes who is meant. */
export function useColleagues(): readonly Colleague[] | null {
  const [colleagues, setColleagues] = useState<readonly Colleague[] | null>(null);
  useEffect(() => {
    let isShown = true;
    askColleagues().then((found) => isShown && setColleagues(found));
    return () => {
      isShown = false;
    };
  }, []);
  return colleagues;
}

const askColleagues = (): Promise<readonly Colleague[]> =>
  askRoute<{ colleagues: readonly Colleague[] }>('/colleagues').then(
    ({ colleagues }) => colleagues,
    () => [],
  );
