import { CHAIN_NAME } from '../../../schema/processing-record/chain.ts';
import {
  FIRST_SEAL_FOLLOWS,
  type Seal,
  type SealBody,
  type SealingKey,
  sealBody,
  sealHash,
  signSeal,
} from '../../../schema/processing-record/seal.ts';
import { parseSealBody } from '../../../schema/processing-record/witness-form.ts';
import type { SealAlarm } from './seal-alarms.ts';
import type { SealLag } from './seal-lag.ts';
import { type LinksToSeal, linksToSeal, type UnsealedRange, unsealedRanges } from './seal-links.ts';
import type { SealSession } from './seal-session.ts';
import { addSeal, newestSeal } from './seal-store.ts';

/** What a round works with. */
export interface SealRound {
  session: SealSession;
  key: SealingKey;
  lag: SealLag;
  alarm: (alarm: SealAlarm) => void;
  now: () => Date;
}

/** What the next seal takes up, and what is left for the one after it. */
interface Taken {
  chains: Record<string, readonly [number, number]>;
  links: string[];
  rest: UnsealedRange[];
}

/** Few enough that computing their tree keeps nobody waiting; a round makes several seals when there are more. */
const LINKS_A_SEAL = 4_000;
const SEALS_A_ROUND = 25;

/** Seals all that is there, if it is this gateway's turn (一轮封印); looks in any case, so that everybody notices when nobody seals. */
export async function runSealRound(round: SealRound): Promise<void> {
  const { session, lag } = round;
  let ranges = await unsealedRanges(session);
  lag.observe(ranges);
  let before = await newestSeal(session);
  const stated = before && readable(before);
  lag.lastSealAt = stated && new Date(stated.at);
  if (ranges.length === 0 || !(await session.leads())) return;
  for (let made = 0; made < SEALS_A_ROUND && ranges.length > 0; made++) {
    const taken = await take(round, ranges);
    if (taken.links.length === 0) return;
    before = await seal(round, before, taken);
    if (!before) return;
    ranges = taken.rest;
  }
}

async function take(round: SealRound, ranges: readonly UnsealedRange[]): Promise<Taken> {
  const taken: Taken = { chains: {}, links: [], rest: [] };
  for (const { chain, first, last } of ranges) {
    const end = Math.min(last, first + LINKS_A_SEAL - taken.links.length - 1);
    const { hashes, brokenAt } = await verified(round.session, { chain, first, last: end });
    if (hashes.length > 0) taken.chains[chain] = [first, first + hashes.length - 1];
    for (const hash of hashes) taken.links.push(hash);
    if (brokenAt !== null) round.alarm({ event: 'chain-broken', of: `${chain} ${brokenAt}`, chain, seq: brokenAt });
    else if (end < last) taken.rest.push({ chain, first: end + 1, last });
  }
  return taken;
}

/** Nobody of ours names a chain otherwise: what stands under another name is not sealed at all. */
async function verified(session: SealSession, range: UnsealedRange): Promise<LinksToSeal> {
  return CHAIN_NAME.test(range.chain) ? linksToSeal(session, range) : { hashes: [], brokenAt: range.first };
}

/** Adds the seal after the given one; null when nothing can follow that one: it was changed, or it has these links already. */
async function seal(round: SealRound, before: Seal | null, { chains, links, rest }: Taken): Promise<Seal | null> {
  const body = before && readable(before);
  if (before && (!body || overlaps(body.chains, chains))) {
    round.alarm({ event: 'seal-broken', seal: before.number });
    return null;
  }
  const at = round.now();
  const made = signSeal(sealBody(body, before?.hash ?? FIRST_SEAL_FOLLOWS, chains, links, at), round.key);
  await addSeal(round.session, made);
  round.lag.lastSealAt = at;
  const left = new Set(rest.map(({ chain }) => chain));
  for (const [chain, [, last]] of Object.entries(chains)) round.lag.sealed(chain, last, !left.has(chain));
  return made;
}

function overlaps(before: SealBody['chains'], chains: SealBody['chains']): boolean {
  return Object.entries(chains).some(([chain, [first]]) => (before[chain]?.[1] ?? -1) >= first);
}

function readable({ number, body, hash }: Seal): SealBody | null {
  const read = sealHash(body) === hash ? parseSealBody(body) : null;
  return read?.number === number ? read : null;
}
