import { setTimeout as pause } from 'node:timers/promises';
import type { Session } from '../../schema/access/viewer.ts';
import { type ImportedChildren, type ImportInfo, isRunning, type LedgerReply } from '../../subgraphs/ledger/door.ts';
import { isObject } from '../department.ts';
import type { Log } from '../log.ts';
import { OncePerMinute } from '../processing-record/once-per-minute.ts';
import { recordOperation } from '../processing-record/record-operation.ts';
import type { Recorder } from '../processing-record/recorder.ts';
import { askLedger, type LedgerDepartment } from './ledger-department.ts';
import { LedgerTrace } from './ledger-trace.ts';

const ROUTE = '/ledgers/:department/imports/:id/children';
const FIRST_LOOK_MS = 500;
const LONGEST_LOOK_MS = 5_000;

/**
 * Puts on record which children an import was about (导入所涉儿童入档): it runs on in its department after its request is
 * answered, so the gateway looks until it is at rest and writes one record for every 2,000 rows, under whoever asked for it.
 * What is missed (this process ends first) is made up for when anybody next looks at the import.
 */
export class ImportFollower {
  readonly #recorder: Recorder;
  readonly #log: Log;
  readonly #followed = new Map<string, Promise<void>>();
  readonly #end = new AbortController();
  readonly #floods = new OncePerMinute();

  constructor(recorder: Recorder, log: Log) {
    this.#recorder = recorder;
    this.#log = log;
  }

  /** Follows the import that a reply shows, unless its children are on record or it is followed already. */
  saw(department: LedgerDepartment, reply: LedgerReply, session: Session): void {
    const info = reply.kind === 'JSON' ? importIn(reply.json) : null;
    if (!info || info.isReported) return;
    const key = `${department.name} ${info.id}`;
    if (this.#followed.has(key) || this.#end.signal.aborted) return;
    const followed = this.#follow(department, info.id, session)
      .catch(() => {
        if (!this.#end.signal.aborted) this.#log({ event: 'import-not-followed', department: department.name });
      })
      .finally(() => this.#followed.delete(key));
    this.#followed.set(key, followed);
  }

  /** Follows nothing any more; what a department is asked just now goes on record first. */
  async close(): Promise<void> {
    this.#end.abort();
    await Promise.all(this.#followed.values());
  }

  async #follow(department: LedgerDepartment, id: number, session: Session): Promise<void> {
    for (let wait = FIRST_LOOK_MS; ; wait = Math.min(wait * 2, LONGEST_LOOK_MS)) {
      await pause(wait, undefined, { signal: this.#end.signal, ref: false });
      const request = { command: { command: 'IMPORT', id } as const, operation: null };
      const reply = await department.ledger(request, session);
      const info = reply.kind === 'JSON' ? importIn(reply.json) : null;
      if (!info || info.isReported) return;
      if (!isRunning(info)) break;
    }
    let after: number | null = 0;
    while (after !== null && !this.#end.signal.aborted) after = await this.#page(department, id, after, session);
  }

  /** One page, in one record; where the next one begins. */
  async #page(department: LedgerDepartment, id: number, after: number, session: Session): Promise<number | null> {
    const began = performance.now();
    const mark = this.#recorder.mark();
    const trace = new LedgerTrace({ mark, route: ROUTE, command: 'CHILDREN', session, statedCase: null });
    trace.command = { command: 'CHILDREN', id, after };
    const asking = askLedger(department, trace.command, trace);
    trace.reply = await asking.catch(() => null);
    await recordOperation(trace, began, { recorder: this.#recorder, log: this.#log, floods: this.#floods });
    return trace.reply?.kind === 'JSON' ? (trace.reply.json as ImportedChildren).next : null;
  }
}

function importIn(json: unknown): ImportInfo | null {
  return isObject(json) && typeof json.id === 'number' && typeof json.isReported === 'boolean'
    ? (json as unknown as ImportInfo)
    : null;
}
