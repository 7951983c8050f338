import type { ChainOptions } from '../subgraphs/chain-writer.ts';
import type { Department } from './department.ts';
import type { Log } from './log.ts';
import { type OpenRecorder, openProcessingRecord } from './processing-record/open.ts';
import { type Sealer, startSealer } from './processing-record/seals/sealer.ts';
import type { RecordPlace } from './record-place.ts';

/** The processing record as a running hub uses it (处理记录): written by its gateway, sealed by it, witnessed by its departments. */
export interface HubRecord {
  readonly recorder: OpenRecorder;
  /** Begins to seal, as soon as there are departments to witness. */
  startSealing(departments: () => ReadonlyMap<string, Department>): void;
  /** Seals what is there now; resolves when the departments have answered. */
  sealNow(): Promise<void>;
  /** Closes the chain and takes it up in a last seal, while departments can still be asked; the second time it does nothing. */
  close(): Promise<void>;
}

/** Whose record it is, and how it is kept. */
export interface HubRecordOptions {
  /** The gateway's name. */
  gateway: string;
  log: Log;
  durability?: ChainOptions['durability'];
  sealEveryMs?: number;
}

/** A last seal that departments do not answer must not keep the hub from stopping: the next start catches up. */
const LAST_SEAL_MS = 5_000;

/** Opens the record; its first link is durable when this resolves. */
export async function openHubRecord({ urls, sealKey }: RecordPlace, options: HubRecordOptions): Promise<HubRecord> {
  const { gateway, log, durability, sealEveryMs } = options;
  const { writer: writerUrl, sealer: sealerUrl } = urls;
  const recorder = await openProcessingRecord({ writerUrl, sealerUrl, gateway, log, durability });
  let sealer: Sealer | undefined;
  let closing: Promise<void> | undefined;
  const sealNow = async () => sealer?.sealNow();
  const close = async () => {
    await recorder.close();
    await within(LAST_SEAL_MS, sealNow());
    await sealer?.stop();
  };
  return {
    recorder,
    startSealing(departments) {
      sealer ??= startSealer({ databaseUrl: sealerUrl, key: sealKey, departments, log, everyMs: sealEveryMs });
    },
    sealNow,
    close() {
      closing ??= close();
      return closing;
    },
  };
}

/** Waits for something, but not longer than that. */
async function within(milliseconds: number, task: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([task, late]);
  clearTimeout(timer);
}
