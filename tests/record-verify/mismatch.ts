import { canonicalJson } from '../../schema/processing-record/canonical-json.ts';
import type { Link } from '../../schema/processing-record/chain.ts';
import type { Chance } from './chance.ts';
import { rehash } from './means.ts';
import type { Expected } from './tamper.ts';
import { append, DEPARTMENTS, entry, type Kept } from './world.ts';

/** A department's journal that does not say what the record says. */
export function mismatched(kept: Kept, chance: Chance): Expected {
  const department = chance.pick(DEPARTMENTS.filter((name) => (kept.journals[name] ?? []).length > 0));
  const journal = kept.journals[department] as Link[];
  const { chain } = chance.pick(journal);
  const own = journal.filter((link) => link.chain === chain);
  const others = journal.filter((link) => link.chain !== chain);
  const named = namedReceipts(kept);
  const place = own.indexOf(chance.pick(own));
  const link = own[place] as Link;
  const way = chance.pick(named.has(link.hash) ? (['edit', 'remove', 'add'] as const) : (['add'] as const));
  if (way === 'edit') rehash(own, place, canonicalJson({ ...JSON.parse(link.body), asked: [chance.letters(26)] }));
  if (way === 'remove') {
    own.splice(place, 1);
    for (let each = place; each < own.length; each++) own[each] = { ...(own[each] as Link), seq: each };
    if (own[place]) rehash(own, place, (own[place] as Link).body);
  }
  if (way === 'add') {
    const operation = chance.pick([...kept.records.keys()]) as string;
    const recorded = JSON.parse((kept.records.get(operation) as Link[])[0]?.body ?? '').operation as string;
    append(own, chain, entry({ at: new Date(0).toISOString(), operation: recorded, head: null }));
  }
  kept.journals[department] = [...others, ...own];
  const added = own.at(-1) as Link;
  if (way === 'add') return { classes: ['ENTRY'], department, chain, seq: added.seq };
  return { classes: ['RECEIPT'], department, ...(named.get(link.hash) as { chain: string; seq: number }) };
}

function namedReceipts(kept: Kept): Map<string, { chain: string; seq: number }> {
  const named = new Map<string, { chain: string; seq: number }>();
  for (const { chain, seq, body } of [...kept.records.values()].flat()) {
    const departments = (JSON.parse(body) as { departments: Record<string, { receipts: string[] }> }).departments;
    for (const { receipts } of Object.values(departments)) for (const hash of receipts) named.set(hash, { chain, seq });
  }
  return named;
}
