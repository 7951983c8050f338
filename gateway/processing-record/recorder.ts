import type { OperationMark, ProcessingRecord } from '../../schema/processing-record/record.ts';

/** Where a gateway writes down every operation (处理记录) before its answer leaves. */
export interface Recorder {
  /** Names the next operation, for the departments it asks. */
  mark(): OperationMark;
  /** Throws a `Refusal` (RECORD_UNAVAILABLE, 503) when nothing can be recorded now: then nothing may be done either. */
  assertAvailable(): void;
  /** Resolves when the record is durable; throws a `Refusal` (RECORD_UNAVAILABLE, 503) when it is not within a second. */
  write(record: ProcessingRecord): Promise<void>;
}
