import { canonicalJson } from '../schema/processing-record/canonical-json.ts';
import type { ActKind, JournalEntry, Receipt } from '../schema/processing-record/record.ts';
import { ChainWriter, newChainName } from './chain-writer.ts';

/** Where a department's journal is, and what its acts are written down as. */
export interface JournalOptions {
  department: string;
  databaseUrl: string;
  /** Acts that are something else than a WRITE. */
  actKinds: Readonly<Record<string, ActKind>>;
  durability: 'required' | 'any';
}

/** A department's own record of what it told and did (部门披露日志): a chain a process, durable before anything leaves. */
export class Journal {
  readonly #chain: ChainWriter;
  readonly #actKinds: Readonly<Record<string, ActKind>>;

  private constructor(chain: ChainWriter, actKinds: Readonly<Record<string, ActKind>>) {
    this.#chain = chain;
    this.#actKinds = actKinds;
  }

  static async open({ department, databaseUrl, actKinds, durability }: JournalOptions): Promise<Journal> {
    const chain = await ChainWriter.open({
      databaseUrl,
      table: 'journal.link',
      chain: newChainName(department),
      durability,
      onTrouble: (trouble) => log(department, trouble),
    });
    return new Journal(chain, actKinds);
  }

  /** Whether an entry would most likely not become durable in time. */
  get isStuck(): boolean {
    return this.#chain.isStuck;
  }

  /** What acts are written down as; null when there are none. */
  kindOf(acts: readonly string[]): ActKind | null {
    const [first] = acts;
    return first === undefined ? null : (this.#actKinds[first] ?? 'WRITE');
  }

  /** Resolves when the entry is durable; rejects with `NotDurable` when it is not in time. */
  async write(entry: JournalEntry): Promise<Receipt> {
    const { chain, seq, hash } = await this.#chain.append(canonicalJson(entry));
    const { kind, acts, actKind, asked, groups, rows, denied } = entry;
    return { chain, seq, hash, kind, acts, actKind, disclosure: { asked, groups, rows, denied } };
  }

  /** Writes down what waits, for a bounded time. */
  close(): Promise<void> {
    return this.#chain.close();
  }
}

function log(department: string, { event, code }: { event: string; code: string | null }): void {
  process.stderr.write(`${JSON.stringify({ level: 'error', event, department, code })}\n`);
}
