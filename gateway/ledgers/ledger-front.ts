import type { FastifyRequest } from 'fastify';
import { NOBODY } from '../../schema/access/nobody.ts';
import { isRecorded, type LedgerCommand } from '../../subgraphs/ledger/door.ts';
import { RequestMeter } from '../access/meter.ts';
import type { Sessions } from '../access/session.ts';
import { type Allowances, rateLimited } from '../allowances.ts';
import { DepartmentUnavailable } from '../department.ts';
import type { Log } from '../log.ts';
import { OncePerMinute } from '../processing-record/once-per-minute.ts';
import { recordOperation } from '../processing-record/record-operation.ts';
import type { Recorder } from '../processing-record/recorder.ts';
import { Refusal } from '../request-errors.ts';
import type { SessionOf } from '../sign-in/open-sign-in.ts';
import type { RequestIdentity } from '../sign-in/request-identity.ts';
import { errorAnswer, type LedgerAnswer } from './http-answer.ts';
import { LedgerTrace } from './ledger-trace.ts';
import { unavailableRefusal } from './unavailable-refusal.ts';

/** What requests to the ledgers are judged and written down with. */
export interface LedgerFrontOptions {
  sessionOf: SessionOf;
  sessions: Sessions;
  recorder: Recorder;
  allowances?: Allowances | undefined;
  log: Log;
}

interface Admitted {
  trace: LedgerTrace;
  identity: RequestIdentity;
  began: number;
}

const NO_PURPOSE = '请先选择使用目的(请求头 x-hub-purpose,例如 CHILD_CARE 关爱服务),再导入、查看或导出台账。';
/** Commands whose answers tell who is who among the children. */
const TELLING: ReadonlySet<string> = new Set<LedgerCommand['command']>(['ROWS', 'REVIEWS', 'REVIEW']);

/**
 * What is before the ledgers (台账入口的把关): who asks, what for, whether too often – before a body is read – and the one
 * exit: whatever became of a request is durable in the record before a byte of its answer leaves.
 */
export class LedgerFront {
  readonly #options: LedgerFrontOptions;
  readonly #admitted = new WeakMap<FastifyRequest, Admitted>();
  readonly #floods = new OncePerMinute();

  constructor(options: LedgerFrontOptions) {
    this.#options = options;
  }

  /** Refuses whoever may not ask at all. Nothing is begun while nothing can be recorded. */
  async admit(request: FastifyRequest, command: LedgerCommand['command']): Promise<void> {
    const { sessionOf, recorder } = this.#options;
    const began = performance.now();
    const identity = await sessionOf(request);
    const { viewer, purpose, caseNumber: statedCase } = identity;
    if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
    recorder.assertAvailable();
    const session = { ...NOBODY, viewer, purpose };
    const route = request.routeOptions.url ?? '/';
    const trace = new LedgerTrace({ mark: recorder.mark(), route, command, session, statedCase });
    const admitted = { trace, identity, began };
    const refusal = await this.#objection(identity);
    if (!refusal) return void this.#admitted.set(request, admitted);
    trace.refusal = refusal;
    await this.#record(admitted);
    throw refusal;
  }

  /** Answers an admitted request by `ask`, which throws a `Refusal` for what is wrong with it. */
  async answer(request: FastifyRequest, ask: (trace: LedgerTrace) => Promise<LedgerAnswer>): Promise<LedgerAnswer> {
    const admitted = this.#admitted.get(request);
    if (!admitted) throw new Error('A request to the ledgers was not admitted.');
    const { trace, identity } = admitted;
    const { sessions, recorder } = this.#options;
    const answer = await (async () => {
      trace.session = await sessions.of(identity);
      recorder.assertAvailable();
      const made = await ask(trace);
      await this.#meter(trace);
      return made;
    })().catch((error: unknown) => this.#refused(error, trace));
    return this.#record(admitted).then(
      () => answer,
      (error: unknown) => this.#refused(error, trace),
    );
  }

  async #objection({ viewer, purpose, fault }: RequestIdentity): Promise<Refusal | null> {
    if (fault) return fault;
    if (!purpose) return new Refusal('UNKNOWN_PURPOSE', NO_PURPOSE);
    const spending = viewer && (await this.#options.allowances?.spend(viewer, 'OPERATIONS', 1));
    return spending?.ok === false ? rateLimited(spending.retryAfterSeconds) : null;
  }

  /** Children whom an answer tells of are taken from the viewer's allowance; without enough left nothing leaves. */
  async #meter({ fetches, session: { viewer }, name, isDone }: LedgerTrace): Promise<void> {
    const { allowances } = this.#options;
    if (!allowances || !viewer || !TELLING.has(name)) return;
    const told = fetches.receipts.flatMap(({ receipt: { disclosure } }) => [
      ...disclosure.asked,
      ...disclosure.groups.flatMap(({ children }) => children),
    ]);
    const meter = new RequestMeter(allowances, viewer);
    if (!(await meter.take('CHILDREN_DISCLOSED', new Set(told).size, isDone))) throw meter.refusal;
  }

  async #record({ trace, began }: Admitted): Promise<void> {
    if (!isRecorded(trace.name) && trace.fetches.receipts.length === 0) return;
    const { recorder, log } = this.#options;
    await recordOperation(trace, began, { recorder, log, floods: this.#floods });
  }

  #refused(error: unknown, trace: LedgerTrace): LedgerAnswer {
    if (!(error instanceof Refusal || error instanceof DepartmentUnavailable))
      this.#options.log({ event: 'unexpected-http-error' });
    const refusal = error instanceof Refusal ? error : unavailableRefusal(error);
    trace.refusal = refusal;
    return errorAnswer(refusal.status, refusal.code, refusal.message, refusal.headers);
  }
}
