import type { Log } from '../log.ts';
import { Refusal } from '../request-errors.ts';
import type { OncePerMinute } from './once-per-minute.ts';
import type { OperationTrace } from './operation-trace.ts';
import { recordUnavailable } from './record-unavailable.ts';
import type { Recorder } from './recorder.ts';

/** What the record of an operation is written with. */
export interface RecordingParts {
  recorder: Recorder;
  log: Log;
  /** Who was refused for asking too often is recorded once a minute: a flood of refusals must not fill the record. */
  floods: OncePerMinute;
}

/** What is followed of an operation until it is written down: one on the graph, or one of the ledgers. */
export type Recordable = Pick<
  OperationTrace,
  'mark' | 'session' | 'fetches' | 'refusal' | 'undeclared' | 'isDone' | 'mayBeDone' | 'record'
>;

/**
 * Writes down what an operation did (写入处理记录) and resolves when that is durable; throws the `Refusal` that its sender
 * gets instead of the answer when it is not. What is still on its way from departments is waited for: it was told too.
 */
export async function recordOperation(trace: Recordable, began: number, parts: RecordingParts): Promise<void> {
  const { recorder, log, floods } = parts;
  await trace.fetches.settled();
  const { refusal, session, fetches } = trace;
  if (fetches.isEmpty && refusal?.code === 'RECORD_UNAVAILABLE') return;
  const isFlood = fetches.isEmpty && refusal?.code === 'RATE_LIMITED';
  if (isFlood && session.viewer && !floods.isFirst(session.viewer.id)) return;
  const count = trace.undeclared.length;
  if (count > 0) log({ event: 'undeclared-children', operation: trace.mark.operation, count });
  try {
    await recorder.write(trace.record(performance.now() - began));
  } catch (error) {
    const reason = error instanceof Refusal ? error.code : 'failure';
    log({ event: 'record-not-written', operation: trace.mark.operation, reason });
    throw recordUnavailable(trace.isDone ? 'DONE' : trace.mayBeDone ? 'MAY_BE_DONE' : 'NONE');
  }
}
