import { NO_POLICY, type Policy } from '../../schema/access/policy.ts';
import { POLICY_SECONDS, type PolicyContent, policyVersion } from '../../schema/access/policy-content.ts';
import type { Department } from '../department.ts';
import type { Log } from '../log.ts';

/** Reads what the joint meeting has decided; null when there is no joint meeting. */
export type PolicySource = () => Promise<PolicyContent | null>;

const REFRESH_MS = 15_000;
/** While there is no copy to rely on (the joint meeting starts later, or is away) it is tried every second. */
const RETRY_MS = 1_000;

/**
 * The gateway's copy of the policy (访问策略副本). It is read anew every 15 seconds; a copy older than a minute is not
 * relied on: conditional data of other departments are denied until it can be read again.
 */
export class PolicyCopy {
  readonly #source: PolicySource;
  readonly #log: Log;
  readonly #now: () => number;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  #copy: Policy = NO_POLICY;
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(source: PolicySource, log: Log, now: () => number = Date.now) {
    this.#source = source;
    this.#log = log;
    this.#now = now;
  }

  /** Reads the policy, and goes on reading it until stopped. */
  async start(): Promise<void> {
    await this.refresh();
    const wait = this.current().isCurrent ? REFRESH_MS : RETRY_MS;
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.start(), wait).unref();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  /** The policy to decide by now. */
  current(): Policy {
    const isCurrent = this.#now() - this.#readAt < POLICY_SECONDS * 1_000;
    if (isCurrent !== this.#copy.isCurrent) this.#copy = { ...this.#copy, isCurrent };
    return this.#copy;
  }

  /** Reads the policy; when it cannot be read the copy in hand goes on ageing. */
  async refresh(): Promise<void> {
    const began = this.#now();
    try {
      const content = await this.#source();
      if (!content || began < this.#readAt) return;
      this.#readAt = began;
      this.#copy = { ...content, version: policyVersion(content), isCurrent: true, readAt: new Date(began) };
    } catch {
      this.#log({ event: 'policy-not-read' });
    }
  }
}

/** The department whose word the policy is; what any other says of it is not asked. */
const JOINT_MEETING = 'joint-meeting';

/** The policy as the joint meeting gives it; null when there is none among the departments. */
export function policyOf(departments: () => ReadonlyMap<string, Department>): PolicySource {
  return async () => (await departments().get(JOINT_MEETING)?.policy()) ?? null;
}
