import type { ChainHead } from './record.ts';
import type { Findings } from './verify-finding.ts';

/** A chain as it is stored: from its first position to its last, and where its hashes are kept. */
export interface ChainExtent {
  chain: string;
  first: number;
  last: number;
  /** Of position `first` in `LinkHashes`. */
  slot: number;
}

/** Chains by name, and the link of a slot. */
export class ChainMap {
  readonly extents: readonly ChainExtent[];
  readonly #byName: ReadonlyMap<string, ChainExtent>;

  constructor(extents: readonly ChainExtent[]) {
    this.extents = extents;
    this.#byName = new Map(extents.map((extent) => [extent.chain, extent]));
  }

  static of(chains: readonly Omit<ChainExtent, 'slot'>[]): ChainMap {
    let slot = 0;
    return new ChainMap(
      chains.map((chain) => {
        const extent = { ...chain, slot };
        slot += chain.last - chain.first + 1;
        return extent;
      }),
    );
  }

  get size(): number {
    const last = this.extents.at(-1);
    return last ? last.slot + last.last - last.first + 1 : 0;
  }

  get(chain: string): ChainExtent | undefined {
    return this.#byName.get(chain);
  }

  /** The slot of a position, or undefined where nothing is stored. */
  slotOf(chain: string, seq: number): number | undefined {
    const extent = this.#byName.get(chain);
    return extent && seq >= extent.first && seq <= extent.last ? extent.slot + seq - extent.first : undefined;
  }

  linkOf(slot: number): { chain: string; seq: number } {
    let low = 0;
    for (let high = this.extents.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if ((this.extents[middle] as ChainExtent).slot <= slot) low = middle;
      else high = middle - 1;
    }
    const { chain, first, slot: base } = this.extents[low] as ChainExtent;
    return { chain, seq: first + slot - base };
  }
}

/** A record that says something about chains (链的开启、关闭、清理). */
export interface ChainEvent {
  kind: 'CHAIN_OPENED' | 'CHAIN_CLOSED' | 'RETENTION';
  chain: string;
  seq: number;
  at: string;
  detail: Readonly<Record<string, unknown>> | null;
}

const DAY = 86_400_000;
/** Clocks of gateways may differ by so much. */
const SKEW = 60_000;
/** A chain's opening names the heads of chains that were alive in the last 30 days; one day is left for the edge. */
const FOLLOWED_FOR = 29 * DAY;

/** What is known of the chains after all their links have been read. */
export interface ChainFacts {
  chains: ChainMap;
  events: readonly ChainEvent[];
  /** `at` of the newest link of each chain. */
  lastAt: ReadonlyMap<string, string>;
  /** The stored hash of a position; undefined when it is not stored. */
  hashAt(chain: string, seq: number): string | undefined;
  /** Only part of the record is at hand: what lies outside of it is not looked for. */
  isPart: boolean;
  /** How far a chain was removed because its time was over; -1: not at all. */
  expiredTo(chain: string): number;
}

/**
 * Checks how chains begin, end and follow each other (链的开启、关闭与承接).
 *
 * What is cut off a chain's end before it was sealed is found because later chains name its head, journals name heads and
 * receipts, and a closed chain lacks its end. What stays unseen: of a gateway that was killed, its newest records that no seal
 * took up (10 seconds at most), that no department's later journal entry names as the head, if they are cut off before the next
 * start. If departments were asked, their entries then look like operations in flight, and are counted as such. Links that
 * somebody with the writer's password adds at the end of an open chain are records like any other.
 */
export function checkChains(facts: ChainFacts, findings: Findings): void {
  const opened = new Map(facts.events.filter(isKind('CHAIN_OPENED')).map((event) => [event.chain, event]));
  const closed = new Set(facts.events.filter(isKind('CHAIN_CLOSED')).map(({ chain }) => chain));
  for (const { chain, first } of facts.chains.extents)
    if (first === 0 && opened.get(chain)?.seq !== 0) findings.add('OPENING', { chain, seq: 0 });
  for (const { kind, chain, seq } of facts.events) {
    if (kind === 'CHAIN_OPENED' && seq > 0) findings.add('OPENING', { chain, seq });
    const isLast = seq === facts.chains.get(chain)?.last;
    if (kind === 'CHAIN_CLOSED' && !isLast) findings.add('CLOSED', { chain, seq: seq + 1 });
  }
  for (const event of facts.events.filter(isKind('CHAIN_OPENED'))) {
    const follows = (event.detail?.follows ?? {}) as Record<string, Omit<ChainHead, 'chain'>>;
    for (const [chain, head] of Object.entries(follows)) checkHead(facts, { ...head, chain }, 'FOLLOWS', findings);
    for (const { chain, first, last } of facts.isPart ? [] : facts.chains.extents) {
      if (first > 0 || chain === event.chain || closed.has(chain) || Object.hasOwn(follows, chain)) continue;
      const began = Date.parse(opened.get(chain)?.at ?? '');
      const alive = Date.parse(facts.lastAt.get(chain) ?? '');
      const now = Date.parse(event.at);
      if (began < now - SKEW && alive > now - FOLLOWED_FOR) findings.add('TAIL', { chain, seq: last + 1 });
    }
  }
}

/** Checks a head that something else remembers against what is stored. */
export function checkHead(facts: ChainFacts, head: ChainHead, otherwise: 'FOLLOWS' | 'HEAD', findings: Findings): void {
  const { chain, seq, hash } = head;
  if (seq <= facts.expiredTo(chain)) return;
  const stored = facts.hashAt(chain, seq);
  if (stored === hash) return;
  const last = facts.chains.get(chain)?.last ?? -1;
  if (stored !== undefined) findings.add(otherwise, { chain, seq });
  else if (seq > last && !facts.isPart) findings.add('TAIL', { chain, seq: last + 1, until: seq });
}

function isKind(wanted: ChainEvent['kind']): (event: ChainEvent) => boolean {
  return ({ kind }) => kind === wanted;
}
