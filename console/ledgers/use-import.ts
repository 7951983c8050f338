import { useEffect } from 'react';
import { isRunning } from '../../subgraphs/ledger/door.ts';
import { askLedgers } from './ask-ledgers.ts';
import type { ImportInfo } from './ledger-shapes.ts';
import { type Asked, useAsked } from './use-asked.ts';

const LOOK_AGAIN_MS = 1_000;

/** An import, looked at every second while it runs; a look that fails is made up for by the next one. */
export function useImport(department: string, id: string): Asked<ImportInfo> & { path: string } {
  const path = `/ledgers/${encodeURIComponent(department)}/imports/${encodeURIComponent(id)}`;
  const asked = useAsked<ImportInfo>(path);
  const { data, take } = asked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `take` is of the same question as `data`
  useEffect(() => {
    if (!data || !isRunning(data)) return;
    const look = () => askLedgers<ImportInfo>(path).then(take, () => take({ ...data }));
    const timer = setTimeout(() => void look(), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [data, path]);
  return { ...asked, path };
}
