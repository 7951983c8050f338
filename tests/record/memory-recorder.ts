import { recordUnavailable } from '../../gateway/processing-record/record-unavailable.ts';
import type { Recorder } from '../../gateway/processing-record/recorder.ts';
import { canonicalJson } from '../../schema/processing-record/canonical-json.ts';
import type { OperationMark, ProcessingRecord } from '../../schema/processing-record/record.ts';

/** A recorder for tests: keeps what a gateway writes down, as it would be stored, and can be late or away. */
export class MemoryRecorder implements Recorder {
  readonly records: ProcessingRecord[] = [];
  /** What writing waits for before a record counts as durable. */
  gate: Promise<void> = Promise.resolve();
  isAway = false;
  #operations = 0;

  mark(): OperationMark {
    this.#operations += 1;
    return { operation: `memory.20260101t000000z.0#${this.#operations}`, head: null };
  }

  assertAvailable(): void {
    if (this.isAway) throw recordUnavailable();
  }

  async write(record: ProcessingRecord): Promise<void> {
    const text = canonicalJson(record);
    await this.gate;
    if (this.isAway) throw recordUnavailable();
    this.records.push(JSON.parse(text) as ProcessingRecord);
  }

  /** The records since the last call. */
  taken(): ProcessingRecord[] {
    return this.records.splice(0);
  }
}
