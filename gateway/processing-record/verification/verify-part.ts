import type { SealBody } from '../../../schema/processing-record/seal.ts';
import type { CosignedSeal } from '../../../schema/processing-record/verify-seals.ts';
import { parseSealBody } from '../../../schema/processing-record/witness-form.ts';
import type { Anchor, Chains, Part, Piece, RecordSource } from './verify-source.ts';

/** Days (Beijing) `YYYY-MM-DD`, both included; a missing one is open. */
export interface Days {
  from?: string | undefined;
  until?: string | undefined;
}

const DAY = 86_400_000;

/** The part of a source that seals of these days take up (核验范围); verification goes on from the seal before them. */
export async function partOf(source: RecordSource, { from, until }: Days): Promise<RecordSource> {
  if (from === undefined && until === undefined) return source;
  const first = from === undefined ? 0 : beginningOf(from);
  const end = until === undefined ? Number.POSITIVE_INFINITY : beginningOf(until) + DAY;
  const part = await sealedIn(source, first, end);
  return {
    ...source,
    part,
    seals: () => between(source.seals(part.after?.seal.number ?? 0), ({ seal }) => seal.number, part.last),
    anchors: (department) => between<Anchor>(source.anchors(department), ({ number }) => number, part.last),
    chains: async (department) =>
      department === null ? clipped(await source.chains(null), part) : await source.chains(department),
  };
}

function beginningOf(day: string): number {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00+08:00`) : Number.NaN;
  if (Number.isNaN(time)) throw new Error(`“${day}”不是日期,请写成 2026-01-31 的样子。`);
  return time;
}

async function sealedIn(source: RecordSource, first: number, end: number): Promise<Part> {
  const chains = new Map<string, [number, number]>();
  let after: CosignedSeal | null = null;
  let newest: { number: number; at: string } | null = null;
  for await (const cosigned of source.seals()) {
    const body = parseSealBody(cosigned.seal.body);
    const at = Date.parse(body?.at ?? '');
    if (at >= end) break;
    if (at < first) after = cosigned;
    else if (body) {
      newest = body;
      for (const [chain, [from, to]] of Object.entries(body.chains))
        chains.set(chain, [chains.get(chain)?.[0] ?? from, to]);
    }
  }
  if (!newest) throw new Error('这些日期内没有封印,没有可核验的记录。');
  const before = after ? (parseSealBody(after.seal.body) as SealBody).at : new Date(0).toISOString();
  return { after, chains, last: newest.number, from: new Date(before), until: new Date(newest.at) };
}

async function* between<Item>(
  items: AsyncIterable<Item>,
  numberOf: (item: Item) => number,
  last: number,
): AsyncGenerator<Item> {
  for await (const item of items) {
    if (numberOf(item) > last) return;
    yield item;
  }
}

/** Only what the seals take up. */
function clipped({ extents, pieces, findings }: Chains, { chains }: Part): Chains {
  const clip = <Range extends { chain: string }>(range: Range, from: number, to: number): [number, number] | null => {
    const [least, most] = chains.get(range.chain) ?? [0, -1];
    return Math.max(from, least) <= Math.min(to, most) ? [Math.max(from, least), Math.min(to, most)] : null;
  };
  return {
    extents: extents.flatMap((extent) => {
      const kept = clip(extent, extent.first, extent.last);
      return kept ? [{ ...extent, first: kept[0], last: kept[1] }] : [];
    }),
    pieces: pieces.flatMap((piece): Piece[] => {
      const kept = clip(piece, piece.from, piece.to);
      return kept ? [{ ...piece, from: kept[0], to: kept[1] }] : [];
    }),
    findings: findings.filter(({ chain, seq }) => {
      const [least, most] = chains.get(chain ?? '') ?? [0, -1];
      return seq === undefined || (seq >= least && seq <= most);
    }),
  };
}
