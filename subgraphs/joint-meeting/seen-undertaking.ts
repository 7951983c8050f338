import type { Work } from '../act.ts';
import type { Undertaking as Kept } from './entities/undertaking.ts';
import { Undertaking } from './entities/undertaking.ts';
import { seenByNumber } from './numbers.ts';

/** The undertaking that an act names: the register is open to all. */
export function seenUndertaking(
  { number, expectedVersion }: { number: string; expectedVersion: number },
  { em }: Work,
): Promise<Kept> {
  return seenByNumber(em, Undertaking, { field: 'number', number, expectedVersion }, () => true);
}
