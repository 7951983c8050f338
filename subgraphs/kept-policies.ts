import { NO_POLICY, type Policy } from '../schema/access/policy.ts';
import { POLICY_SECONDS, type PolicyContent, policyVersion } from '../schema/access/policy-content.ts';
import { type ReadGrant, seconds } from '../schema/grant.ts';

/** A policy as it is handed to decisions: one object each, so that what is computed of it can be kept with it. */
interface Kept {
  current: Policy;
  stale: Policy;
}

const MOST = 4;

/** The last few policies that gateways have sent (访问策略副本); grants only name them. */
export class KeptPolicies {
  readonly #kept = new Map<string, Kept>();

  constructor() {
    this.#kept.set(NO_POLICY.version, { current: NO_POLICY, stale: NO_POLICY });
  }

  /** Keeps a policy under the version that its content has. */
  keep(content: PolicyContent): void {
    const { agreements, sealedChildren, smallCellBelow } = content;
    const version = policyVersion(content);
    const policy = { version, agreements, sealedChildren, smallCellBelow };
    this.#kept.set(version, { current: { ...policy, isCurrent: true }, stale: { ...policy, isCurrent: false } });
    const [first] = [...this.#kept.keys()].filter((each) => each !== NO_POLICY.version);
    if (this.#kept.size > MOST + 1 && first !== undefined) this.#kept.delete(first);
  }

  /**
   * The policy that a grant names, or null when it has to be sent first. How old the gateway's copy was is judged again here:
   * its age then and the age of the grant together.
   */
  of({ policyVersion: version, policyAge, issuedAt }: ReadGrant, now: Date): Policy | null {
    const kept = this.#kept.get(version);
    if (!kept) return null;
    if (version !== NO_POLICY.version) {
      this.#kept.delete(version);
      this.#kept.set(version, kept);
    }
    const age = policyAge === null ? Number.POSITIVE_INFINITY : policyAge + Math.max(0, seconds(now) - issuedAt);
    return age <= POLICY_SECONDS ? kept.current : kept.stale;
  }
}
