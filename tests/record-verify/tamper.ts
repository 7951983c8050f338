import { GENESIS, type Link, linkHash } from '../../schema/processing-record/chain.ts';
import type { Finding } from '../../schema/processing-record/verify-finding.ts';
import type { Chance } from './chance.ts';
import { anyLink, edited, flipped, rebuilt, rehash, sealedTo, sealOf, vouchedPositions } from './means.ts';
import { mismatched } from './mismatch.ts';
import { cosign, DEPARTMENTS, type Kept } from './world.ts';

/** Where a falsification must be found: a finding of one of the classes at the place. */
export interface Expected {
  classes: readonly Finding['class'][];
  department?: string;
  chain?: string;
  seq?: number;
  seal?: number;
}

/** Falsifies what was kept, somewhere (篡改); says where it has to be found. */
export type Tamper = (kept: Kept, chance: Chance) => Expected;

/** The twelve kinds of falsification (十二类篡改). */
export const TAMPERS: Readonly<Record<string, Tamper>> = {
  'bit flip': (kept, chance) => {
    const { link, links, place } = anyLink(kept, chance);
    const member = chance.pick(['body', 'hash'] as const);
    links[place] = { ...link, [member]: flipped(link[member], chance) };
    return at(link, ['HASH']);
  },
  'field edit': (kept, chance) => {
    const { link, links, place } = anyLink(kept, chance);
    links[place] = { ...link, body: edited(link.body, chance) };
    return at(link, ['HASH']);
  },
  delete: (kept, chance) => {
    const { link, links, place } = anyLink(kept, chance, (each, all) => each.seq < all.length - 1);
    links.splice(place, 1);
    if (chance.isLucky(0.5)) {
      for (let each = place; each < links.length; each++) links[each] = { ...(links[each] as Link), seq: each };
      return at(link, ['HASH']);
    }
    return at(link, ['GAP']);
  },
  'delete tail before seal': (kept, chance) => {
    const { link, links, place } = anyLink(kept, chance, (each) => each.seq <= sealedTo(kept, each.chain));
    links.splice(place);
    if (place === 0) kept.records.delete(link.chain);
    return at(link, ['SEAL_LINKS']);
  },
  'delete tail after seal': (kept, chance) => {
    const vouched = vouchedPositions(kept);
    const isOpen = (each: Link) => each.seq > sealedTo(kept, each.chain) && each.seq <= (vouched.get(each.chain) ?? -1);
    const { link, links, place } = anyLink(kept, chance, isOpen);
    links.splice(place);
    if (place === 0) kept.records.delete(link.chain);
    return at(link, ['TAIL']);
  },
  insert: (kept, chance) => {
    const { link, links, place } = anyLink(kept, chance);
    const body = edited(link.body, chance);
    const hash = linkHash(links[place - 1]?.hash ?? GENESIS, link.chain, link.seq, body);
    const isShifted = chance.isLucky(0.5);
    links.splice(place, 0, { ...link, body, hash });
    if (isShifted)
      for (let each = place + 1; each < links.length; each++) links[each] = { ...(links[each] as Link), seq: each };
    return isShifted ? { ...at(link, ['HASH']), seq: link.seq + 1 } : at(link, ['DUPLICATE']);
  },
  duplicate: (kept, chance) => {
    const { link, links, place } = anyLink(kept, chance);
    const isShifted = chance.isLucky(0.5);
    links.splice(place + 1, 0, isShifted ? { ...link, seq: link.seq + 1 } : link);
    if (isShifted)
      for (let each = place + 2; each < links.length; each++) links[each] = { ...(links[each] as Link), seq: each };
    return isShifted ? { ...at(link, ['HASH']), seq: link.seq + 1 } : at(link, ['DUPLICATE']);
  },
  reorder: (kept, chance) => {
    const { link, links, place } = anyLink(kept, chance, (each, all) => each.seq < all.length - 1);
    const other = links[chance.between(place + 1, links.length - 1)] as Link;
    if (chance.isLucky(0.5)) {
      links[place] = other;
      links[other.seq] = link;
      return at(link, ['ORDER']);
    }
    links[place] = { ...other, seq: link.seq };
    links[other.seq] = { ...link, seq: other.seq };
    return at(link, ['HASH']);
  },
  fork: (kept, chance) => {
    if (chance.isLucky(0.5)) return branched(kept, chance);
    const seal = chance.pick(kept.seals);
    const department = chance.pick(DEPARTMENTS);
    const shown = rebuilt(kept, chance, seal.number);
    for (const anchor of kept.witnessed[department] ?? [])
      if (anchor.number >= shown.from) {
        anchor.hash = shown.seals.find(({ number }) => number === anchor.number)?.hash ?? anchor.hash;
        Object.assign(anchor, cosign(department, anchor.hash));
      }
    return { classes: ['FORK'], seal: shown.from };
  },
  're-hash from i': (kept, chance) => {
    const { link, links, place } = anyLink(kept, chance, (each) => each.seq <= sealedTo(kept, each.chain));
    rehash(links, place, edited(link.body, chance));
    return { classes: ['SEAL_TREE'], seal: sealOf(kept, link) };
  },
  're-sign with the hub’s key': (kept, chance) => {
    const shown = rebuilt(kept, chance);
    kept.records = shown.records;
    kept.seals = shown.seals;
    if (chance.isLucky(0.5)) kept.cosignatures = kept.cosignatures.filter(({ number }) => number < shown.from);
    return { classes: ['ANCHOR'], seal: shown.from };
  },
  'rollback to an older backup': (kept, chance) => {
    const newest = chance.below(kept.seals.length);
    kept.seals = kept.seals.slice(0, newest);
    kept.cosignatures = kept.cosignatures.filter(({ number }) => number <= newest);
    for (const [chain, links] of kept.records) {
      links.splice(sealedTo(kept, chain) + 1);
      if (links.length === 0) kept.records.delete(chain);
    }
    return { classes: ['ROLLBACK'], seal: newest + 1 };
  },
  'journal mismatch': mismatched,
};

function at({ chain, seq }: Link, classes: Expected['classes']): Expected {
  return { classes, chain, seq };
}

/** Two histories of one chain from a place on. */
function branched(kept: Kept, chance: Chance): Expected {
  const { link, links, place } = anyLink(kept, chance);
  const branch = links.slice(0, place).concat(links.slice(place).map((each) => ({ ...each })));
  rehash(branch, place, edited(link.body, chance));
  links.splice(
    0,
    links.length,
    ...links.flatMap((each, index) => (index < place ? [each] : [each, branch[index] as Link])),
  );
  return at(link, ['DUPLICATE']);
}
