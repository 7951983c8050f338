import { CHAIN_NAME } from '../../../schema/processing-record/chain.ts';
import { Findings } from '../../../schema/processing-record/verify-finding.ts';
import { type Line, linesOf } from './verify-read.ts';
import { type Chains, PIECE, type Piece } from './verify-source.ts';

/** Positions further apart than this are not believed to be of one chain. */
const MOST_MISSING = 100_000;

/** Consecutive links of a chain that follow one another in the file. */
interface Run {
  from: number;
  to: number;
  lastHash: string;
  pieces: (Piece & { origin: { kind: 'file' } })[];
}

/** Reads through an evidence file of links: which chains there are, what is missing, twice or out of order, where the parts are. */
export async function indexLinks(path: string, department: string | null): Promise<Chains> {
  const index = new LinkIndex(path, department === null ? {} : { department });
  for await (const line of linesOf(path)) index.take(line);
  return index.chains;
}

class LinkIndex {
  readonly #path: string;
  readonly #whose: { department?: string };
  readonly #findings = new Findings();
  readonly #runs = new Map<string, Run[]>();
  #line = 0;
  #before = '';

  constructor(path: string, whose: { department?: string }) {
    this.#path = path;
    this.#whose = whose;
  }

  take(line: Line): void {
    this.#line += 1;
    const link = linkIn(line.text);
    if (link) this.#place(link[0], link[1], link[2], line);
    else this.#findings.add('FORM', { ...this.#whose, line: this.#line });
  }

  #place(chain: string, seq: number, hash: string, line: Line): void {
    const runs = this.#runs.get(chain) ?? [];
    const last = runs.at(-1);
    const found = { ...this.#whose, chain, seq, line: this.#line };
    if (chain !== this.#before && (last || chain < this.#before)) this.#findings.add('ORDER', found);
    this.#before = chain;
    if (last && seq === last.to + 1) {
      this.#extend(last, hash, line);
    } else if (runs.some(({ from, to }) => seq >= from && seq <= to)) {
      this.#findings.add('DUPLICATE', found);
    } else {
      if (last && seq < last.to) this.#findings.add('ORDER', found);
      const run: Run = { from: seq, to: seq - 1, lastHash: '', pieces: [] };
      this.#runs.set(chain, [...runs, run]);
      this.#extend(run, hash, line, chain);
    }
  }

  /** The next link of a run: in its last piece, unless that is full or something else stands between. */
  #extend(run: Run, hash: string, { start, end }: Line, chain = run.pieces[0]?.chain ?? ''): void {
    const last = run.pieces.at(-1);
    run.to += 1;
    if (last && last.to - last.from + 1 < PIECE && last.origin.end === start) {
      last.to = run.to;
      last.origin.end = end;
    } else {
      const previous = last ? run.lastHash : null;
      const origin = { kind: 'file' as const, path: this.#path, start, end, line: this.#line };
      run.pieces.push({ ...this.#whose, chain, from: run.to, to: run.to, previous, origin });
    }
    run.lastHash = hash;
  }

  /** Runs in the order of their positions, and what is missing between them. */
  get chains(): Chains {
    const extents: Chains['extents'] = [];
    const pieces: Piece[] = [];
    for (const [chain, unordered] of [...this.#runs].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const runs = unordered.sort((one, other) => one.from - other.from);
      let end: Run | undefined;
      for (const run of runs) {
        if (end && run.from > end.to + 1)
          this.#findings.add('GAP', { ...this.#whose, chain, seq: end.to + 1, until: run.from - 1 });
        if (end && run.from > end.to + MOST_MISSING) break;
        if (end && run.from === end.to + 1) (run.pieces[0] as Piece).previous = end.lastHash;
        pieces.push(...run.pieces);
        end = run;
      }
      extents.push({ chain, first: (runs[0] as Run).from, last: (end as Run).to });
    }
    return { extents, pieces, findings: this.#findings.kept };
  }
}

/** A line `[chain, seq, hash, body]`; null when it is none. */
function linkIn(text: string): [chain: string, seq: number, hash: string, body: string] | null {
  try {
    const link = JSON.parse(text) as [string, number, string, string];
    const [chain, seq, hash, body] = link;
    const isOne = link.length === 4 && typeof hash === 'string' && typeof body === 'string';
    return isOne && Number.isSafeInteger(seq) && seq >= 0 && CHAIN_NAME.test(chain) ? link : null;
  } catch {
    return null;
  }
}
