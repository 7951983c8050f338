import type { GrantRefusal, ReadGrant } from '../schema/grant.ts';
import { GRANTED_ACTS, type GrantedAct } from '../schema/grant-claims.ts';
import { GrantCheck, type GrantKeySource } from './grant-check.ts';
import { failure, GRANTED, type HttpReply } from './granted-acts.ts';
import { KeptPolicies } from './kept-policies.ts';
import type { Subgraph } from './subgraph.ts';

const LOG_EVERY_MS = 1_000;

/** What stands between the network and a department (部门入口): nothing is parsed that no gateway vouches for. */
export class Gate {
  readonly #subgraph: Subgraph;
  readonly #check: GrantCheck;
  readonly #policies = new KeptPolicies();
  #logged = 0;

  constructor(subgraph: Subgraph, keys: GrantKeySource) {
    this.#subgraph = subgraph;
    this.#check = new GrantCheck(subgraph.name, keys, new Date());
  }

  async readiness(): Promise<HttpReply> {
    const isReady = await this.#subgraph.ready().then(
      () => true,
      () => false,
    );
    return isReady ? { status: 200, body: { status: 'ok' } } : { status: 503, body: { status: 'unavailable' } };
  }

  /** The grant of a request whose body has not been read yet; null when it has none that holds. */
  open(authorization: string | undefined): ReadGrant | null {
    const grant = this.#check.read(authorization, new Date());
    return typeof grant === 'string' ? this.#refused(grant) : grant;
  }

  /** Checks that the grant is for this body and act and is used once, then does the act; null when it is not. */
  async answer(grant: ReadGrant, method: string, path: string, body: Buffer): Promise<HttpReply | null> {
    const now = new Date();
    const accepted = this.#check.accept(grant, body, now);
    if (accepted !== 'accepted') return this.#refused(accepted);
    const act = GRANTED_ACTS.find((each) => path === `/${each}`);
    if (!act) return failure(404, 'NOT_FOUND');
    if (method !== 'POST') return failure(405, 'BAD_REQUEST');
    if (act !== grant.act) return this.#refused('act');
    return this.#act(act, { grant, body, now });
  }

  #act(act: GrantedAct, { grant, body, now }: { grant: ReadGrant; body: Buffer; now: Date }): Promise<HttpReply> {
    return GRANTED[act]({ subgraph: this.#subgraph, policies: this.#policies, grant, body, now });
  }

  /** One line a second at most, so that whoever knocks without a grant cannot fill the disk. */
  #refused(reason: GrantRefusal): null {
    const now = performance.now();
    if (this.#logged && now - this.#logged < LOG_EVERY_MS) return null;
    this.#logged = now;
    const entry = { level: 'warn', event: 'grant-refused', department: this.#subgraph.name, reason };
    process.stderr.write(`${JSON.stringify(entry)}\n`);
    return null;
  }
}
