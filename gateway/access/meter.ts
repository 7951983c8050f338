import type { Viewer } from '../../schema/access/viewer.ts';
import { type Allowances, type Bucket, rateLimited } from '../allowances.ts';
import { Refusal } from '../request-errors.ts';

/** What a request takes from its sender's allowances while it runs (用量计). */
export interface Meter {
  /** Whether there was enough left; without it nothing may leave. `isDone`: what was asked is carried out already. */
  take(bucket: Bucket, amount: number, isDone?: boolean): Promise<boolean>;
}

/** An act that is done must not be sent again because its answer is withheld: the answer says so, and invites no repetition. */
const DONE = '业务已经办理,请勿重复提交;结果因用量已达上限或暂时无法核对用量而没有显示,请稍后查询核对。';

/** The meter of one request of a person; keeps why the request is refused for whoever answers it. */
export class RequestMeter implements Meter {
  readonly #allowances: Allowances;
  readonly #viewer: Viewer;
  #refusal: Refusal | null = null;

  constructor(allowances: Allowances, viewer: Viewer) {
    this.#allowances = allowances;
    this.#viewer = viewer;
  }

  /** Why nothing may leave; null while everything may. */
  get refusal(): Refusal | null {
    return this.#refusal;
  }

  async take(bucket: Bucket, amount: number, isDone = false): Promise<boolean> {
    const refusal = await this.#spend(bucket, amount);
    if (refusal) this.#refusal = isDone ? new Refusal(refusal.code, DONE, 200) : refusal;
    return refusal === null;
  }

  /** Allowances that cannot be asked allow nothing. */
  async #spend(bucket: Bucket, amount: number): Promise<Refusal | null> {
    try {
      const spending = await this.#allowances.spend(this.#viewer, bucket, amount);
      return spending.ok ? null : rateLimited(spending.retryAfterSeconds);
    } catch (error) {
      return error instanceof Refusal ? error : new Refusal('TEMPORARILY_UNAVAILABLE');
    }
  }
}
