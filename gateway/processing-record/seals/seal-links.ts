import { GENESIS, linkHash } from '../../../schema/processing-record/chain.ts';
import type { SealSession } from './seal-session.ts';

/** What of a chain no seal has taken up yet (未封印的链段). */
export interface UnsealedRange {
  chain: string;
  first: number;
  last: number;
}

/** Links that verify, to be taken up by a seal; and where a chain is broken, so that nothing beyond may be sealed. */
export interface LinksToSeal {
  hashes: string[];
  brokenAt: number | null;
}

/** Few at a time: the gateway answers between them. */
const PAGE = 200;

/** Chains that have links after their last sealed one, in the order of their names; a few index look-ups a chain. */
const UNSEALED = `with recursive known (chain) as (
    (select chain from record_link order by chain limit 1)
    union all
    select (select record_link.chain from record_link where record_link.chain > known.chain order by chain limit 1)
    from known where known.chain is not null)
  select known.chain, coalesce(sealed.last + 1, 0)::float8 as first, newest.seq::float8 as last
  from known
    cross join lateral (select seq from record_link where chain = known.chain order by seq desc limit 1) newest
    left join lateral (select last from sealed_range where chain = known.chain order by first desc limit 1) sealed on true
  where newest.seq > coalesce(sealed.last, -1)
  order by known.chain collate "C"`;

export function unsealedRanges(session: SealSession): Promise<UnsealedRange[]> {
  return session.query<UnsealedRange & Record<string, unknown>>(UNSEALED);
}

/** Reads a range and computes every hash again, from the last sealed link on. */
export async function linksToSeal(session: SealSession, { chain, first, last }: UnsealedRange): Promise<LinksToSeal> {
  const hashes: string[] = [];
  let previous = first <= last ? await hashBefore(session, chain, first) : null;
  for (let seq = first; seq <= last; seq += PAGE) {
    const until = Math.min(last, seq + PAGE - 1);
    const rows = await session.query<{ seq: number; body: string; hash: string }>(
      `select seq::float8 as seq, body, hash from record_link where chain = $1 and seq between $2 and $3 order by seq`,
      [chain, seq, until],
    );
    for (let place = seq; place <= until; place++) {
      const row = rows[place - seq];
      if (previous === null || row?.seq !== place || row.hash !== linkHash(previous, chain, place, row.body))
        return { hashes, brokenAt: place };
      hashes.push(row.hash);
      previous = row.hash;
    }
  }
  return { hashes, brokenAt: null };
}

async function hashBefore(session: SealSession, chain: string, first: number): Promise<string | null> {
  if (first === 0) return GENESIS;
  const rows = await session.query<{ hash: string }>('select hash from record_link where chain = $1 and seq = $2', [
    chain,
    first - 1,
  ]);
  return rows[0]?.hash ?? null;
}
