import { canonicalJson } from '../../schema/processing-record/canonical-json.ts';
import type { ChainHead, OperationMark, ProcessingRecord } from '../../schema/processing-record/record.ts';
import { type ChainOptions, ChainWriter, NotDurable, newChainName } from '../../subgraphs/chain-writer.ts';
import type { Log } from '../log.ts';
import { openChainHeads } from './chain-heads.ts';
import { recordOf } from './record-of.ts';
import { recordUnavailable } from './record-unavailable.ts';
import type { Recorder } from './recorder.ts';

/** Where a gateway's record is kept, and whose it is. */
export interface RecordOptions {
  /** The record's database as the role that appends and can do nothing else. */
  writerUrl: string;
  /** The same as the role that reads links: for the heads of chains that nobody closed. Null: they are not named. */
  sealerUrl: string | null;
  /** This gateway's name. */
  gateway: string;
  log: Log;
  durability?: ChainOptions['durability'];
}

/** A recorder over a chain of its own. */
export interface OpenRecorder extends Recorder {
  readonly chain: string;
  /** Whether a record would be durable in time, as far as can be told. */
  readonly isAvailable: boolean;
  /** Closes the chain: what waits is stored, and the last link says that nothing follows. */
  close(): Promise<void>;
}

/** The first and the last link of a chain are not answers that somebody waits for. */
const PATIENCE_MS = 10_000;

/** Opens the processing record (处理记录): a new chain, whose first link names the chains that were not closed. */
export async function openProcessingRecord(options: RecordOptions): Promise<OpenRecorder> {
  const { writerUrl, sealerUrl, gateway, log, durability } = options;
  const now = new Date();
  const follows = sealerUrl === null ? [] : await openChainHeads(sealerUrl, now);
  const chain = newChainName(gateway, now);
  const writer = await ChainWriter.open({
    databaseUrl: writerUrl,
    table: 'record_link',
    chain,
    onTrouble: ({ event, code }) => log({ event: `record-${event}`, chain, code }),
    ...(durability ? { durability } : {}),
  });
  const recorder = new ChainRecorder(writer);
  try {
    await recorder.begin(follows);
  } catch (error) {
    await writer.close();
    throw error;
  }
  return recorder;
}

class ChainRecorder implements OpenRecorder {
  readonly #writer: ChainWriter;
  #operations = 0;

  constructor(writer: ChainWriter) {
    this.#writer = writer;
  }

  get chain(): string {
    return this.#writer.chain;
  }

  get isAvailable(): boolean {
    return !this.#writer.isStuck;
  }

  mark(): OperationMark {
    this.#operations += 1;
    return { operation: `${this.chain}#${this.#operations}`, head: this.#writer.head };
  }

  assertAvailable(): void {
    if (!this.isAvailable) throw recordUnavailable();
  }

  async write(record: ProcessingRecord): Promise<void> {
    try {
      await this.#writer.append(canonicalJson(record));
    } catch (error) {
      if (!(error instanceof NotDurable)) throw error;
      if (error.link) this.#withheld(record, error.link);
      throw recordUnavailable();
    }
  }

  async begin(heads: readonly ChainHead[]): Promise<void> {
    const follows = Object.fromEntries(heads.map(({ chain, seq, hash }) => [chain, { seq, hash }]));
    await this.#say('CHAIN_OPENED', { follows });
  }

  async close(): Promise<void> {
    await this.#say('CHAIN_CLOSED', null).catch(() => undefined);
    await this.#writer.close();
  }

  async #say(kind: 'CHAIN_OPENED' | 'CHAIN_CLOSED', detail: ProcessingRecord['detail']): Promise<void> {
    await this.#writer.append(canonicalJson(recordOf(this.mark(), { kind, detail })), PATIENCE_MS);
  }

  /** The record is in the queue and will be stored: behind it stands that its answer was not given. */
  #withheld({ operation, viewer }: ProcessingRecord, { chain, seq }: ChainHead): void {
    const code = 'RECORD_UNAVAILABLE';
    const withheld = recordOf(
      { operation },
      { kind: 'WITHHELD', result: 'FAILED', code, detail: { of: { chain, seq } } },
    );
    this.#writer.append(canonicalJson({ ...withheld, viewer })).catch(() => undefined);
  }
}
