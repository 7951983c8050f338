import type { Ground, Session } from '../../schema/access/viewer.ts';
import { type Department, DepartmentUnavailable } from '../department.ts';
import { Refusal } from '../request-errors.ts';
import type { RequestIdentity } from '../sign-in/request-identity.ts';
import type { PolicyCopy } from './policy-copy.ts';

/** Makes the sessions that everything is decided by: who asks, what for, what opens a child to them, and the policy. */
export class Sessions {
  readonly #policy: PolicyCopy;
  readonly #departments: () => ReadonlyMap<string, Department>;

  constructor(policy: PolicyCopy, departments: () => ReadonlyMap<string, Department>) {
    this.#policy = policy;
    this.#departments = departments;
  }

  /** The session of a request; a case number that opens nothing to its sender refuses the request. */
  async of({ viewer, purpose, caseNumber }: RequestIdentity): Promise<Session> {
    const session: Session = { viewer, purpose, ground: null, policy: this.#policy.current() };
    return viewer && caseNumber ? { ...session, ground: await this.#ground(caseNumber, session) } : session;
  }

  /** What was decided just now holds from the next request on. */
  async policyMayHaveChanged(): Promise<void> {
    await this.#policy.refresh();
  }

  async #ground(number: string, session: Session): Promise<Ground> {
    const departments = [...this.#departments().values()];
    const answers = await Promise.allSettled(departments.map((department) => department.ground(number, session)));
    for (const answer of answers)
      if (answer.status === 'fulfilled' && answer.value && fits(answer.value, session)) return answer.value;
    const isUnsure = answers.some(
      (answer) => answer.status === 'rejected' && answer.reason instanceof DepartmentUnavailable,
    );
    throw new Refusal(isUnsure ? 'CASE_NOT_CHECKED' : 'CASE_NOT_YOURS');
  }
}

/** An emergency number opens its child for 危急救助 and for no other purpose. */
function fits({ kind }: Ground, { purpose }: Session): boolean {
  return kind !== 'BREAK_GLASS' || purpose === 'EMERGENCY';
}
