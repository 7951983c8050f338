import { canonicalJson } from '../../schema/processing-record/canonical-json.ts';
import { GENESIS, type Link, linkHash } from '../../schema/processing-record/chain.ts';
import type { JournalEntry } from '../../schema/processing-record/record.ts';
import type { SealBody } from '../../schema/processing-record/seal.ts';
import type { Chance } from './chance.ts';
import { type Kept, sealOver } from './world.ts';

/** A link of the record, by chance. */
export function anyLink(kept: Kept, chance: Chance, may: (link: Link, all: readonly Link[]) => boolean = () => true) {
  const links = [...kept.records.values()].flatMap((all) => all.filter((link) => may(link, all)));
  const link = chance.pick(links);
  const all = kept.records.get(link.chain) as Link[];
  return { link, links: all, place: all.indexOf(link) };
}

/** Another text, in one bit of one of its ASCII letters. */
export function flipped(text: string, chance: Chance): string {
  const place = chance.below(text.length);
  return (
    text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ (1 << chance.below(7))) + text.slice(place + 1)
  );
}

/** A body with another content, canonical again. */
export function edited(body: string, chance: Chance): string {
  const value = JSON.parse(body) as Record<string, unknown>;
  const change = chance.pick([
    { milliseconds: 1000 + chance.below(1000) },
    { name: `n${chance.letters(8)}` },
    { asked: [chance.letters(26)] },
    { viewer: { id: chance.letters(6), department: 'EDUCATION', role: 'OFFICER', division: '210421', assurance: 2 } },
  ]);
  return canonicalJson({ ...value, ...change });
}

/** Another body at a place, and all hashes from there on as they would have been. */
export function rehash(links: Link[], from: number, body: string): void {
  for (let place = from; place < links.length; place++) {
    const link = { ...(links[place] as Link), ...(place === from ? { body } : {}) };
    links[place] = { ...link, hash: linkHash(links[place - 1]?.hash ?? GENESIS, link.chain, link.seq, link.body) };
  }
}

/** How far a chain is sealed. */
export function sealedTo(kept: Pick<Kept, 'seals'>, chain: string): number {
  return Math.max(-1, ...kept.seals.map(({ body }) => (JSON.parse(body) as SealBody).chains[chain]?.[1] ?? -1));
}

/** The seal that takes up a link. */
export function sealOf(kept: Kept, { chain, seq }: Link): number {
  const isIn = (body: string) => {
    const [from, to] = (JSON.parse(body) as SealBody).chains[chain] ?? [0, -1];
    return seq >= from && seq <= to;
  };
  return kept.seals.find(({ body }) => isIn(body))?.number as number;
}

/** How far each chain is remembered elsewhere: by departments' journals, or by chains that were opened later. */
export function vouchedPositions(kept: Kept): Map<string, number> {
  const vouched = new Map<string, number>();
  const vouch = (chain: string, seq: number) => vouched.set(chain, Math.max(seq, vouched.get(chain) ?? -1));
  for (const { body } of Object.values(kept.journals).flat()) {
    const { head } = JSON.parse(body) as JournalEntry;
    if (head) vouch(head.chain, head.seq);
  }
  for (const [{ body } = { body: '{}' }] of kept.records.values())
    for (const [chain, { seq }] of Object.entries(
      (JSON.parse(body).detail?.follows ?? {}) as Record<string, { seq: number }>,
    ))
      vouch(chain, seq);
  return vouched;
}

/** The records with one changed, and all seals from there on made anew and signed with the hub's key. */
export function rebuilt(kept: Kept, chance: Chance, least = 1) {
  const isLate = (each: Link) => each.seq <= sealedTo(kept, each.chain) && sealOf(kept, each) >= least;
  const { link, place } = anyLink(kept, chance, isLate);
  const from = sealOf(kept, link);
  const records = new Map([...kept.records].map(([chain, links]) => [chain, [...links]]));
  rehash(records.get(link.chain) as Link[], place, edited(link.body, chance));
  const seals = kept.seals.slice(0, from - 1);
  for (const { body } of kept.seals.slice(from - 1)) {
    const { chains, at: when } = JSON.parse(body) as SealBody;
    const upTo = new Map(Object.entries(chains).map(([chain, [, to]]) => [chain, to]));
    const seal = sealOver({ records, seals }, new Date(when), upTo);
    if (seal) seals.push(seal);
  }
  return { records, seals, from };
}
