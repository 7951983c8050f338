import type { Purpose, Viewer } from '../../schema/access/viewer.ts';
import type { Refusal } from '../request-errors.ts';

/** Who sends a request, what for, and about which case (请求身份): all that a request may say of its sender. */
export interface RequestIdentity {
  /** Null: nobody has signed in. */
  viewer: Viewer | null;
  purpose: Purpose | null;
  /** Case, task or emergency number as stated; whether it opens anything is decided elsewhere. */
  caseNumber: string | null;
  /** What is wrong with what the request states, by whomever it was sent: it is refused. */
  fault?: Refusal | undefined;
  /** The hub's own system, which asks inside the process: what it uses is bounded by its rounds, not by an allowance. */
  isOfHub?: true;
}

/** A request of which nothing is known. */
export const NOBODY: RequestIdentity = { viewer: null, purpose: null, caseNumber: null };

/** A viewer who has signed in, and until when at most. */
export interface SignedIn {
  viewer: Viewer;
  expiresAt: Date;
}
