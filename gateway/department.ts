import type { GraphQLFormattedError } from 'graphql';
import type { PolicyContent } from '../schema/access/policy-content.ts';
import type { Ground, Session } from '../schema/access/viewer.ts';
import type { OperationMark, Receipt } from '../schema/processing-record/record.ts';
import type { WitnessAnswer, WitnessRequest } from '../schema/processing-record/witness.ts';
import type { LedgerReply, LedgerRequest } from '../subgraphs/ledger/door.ts';

/** JSON objects as the departments send them. */
export type Data = Record<string, unknown>;

/** What the gateway asks a department. */
export interface DepartmentRequest {
  kind: 'query' | 'mutation';
  query: string;
  variables: Data;
  /** For whom it is asked: the department decides again what they may see. */
  session: Session;
  /** Which operation it belongs to, as the processing record names it. */
  operation?: OperationMark | undefined;
}

/** What a department answers. */
export interface DepartmentAnswer {
  data?: Data | null;
  errors?: readonly GraphQLFormattedError[];
  /** What the department has written down of it. */
  extensions?: { receipts?: readonly Receipt[] };
  /** Attempts before this one to which no answer came: what was written down of them has no receipt here. */
  lost?: number;
}

/** A reply of its ledgers, and, as with any answer, how many attempts before it got none. */
export type FollowedReply = LedgerReply & { lost?: number };

/** A department (部门) as the gateway reaches it, in this process or over the network. */
export interface Department {
  readonly name: string;
  /** Rejects with `DepartmentUnavailable` when no usable answer comes in time. */
  fetch(request: DepartmentRequest): Promise<DepartmentAnswer>;
  /** The case, task or emergency of that number, when the session's viewer works on it; else null. Rejects as `fetch` does. */
  ground(number: string, session: Session): Promise<Ground | null>;
  /** What is asked of its ledgers (台账). Rejects as `fetch` does. */
  ledger(request: LedgerRequest, session: Session): Promise<FollowedReply>;
  /** What the joint meeting has decided; null in every other department. Rejects as `fetch` does. */
  policy(): Promise<PolicyContent | null>;
  /** Has a seal of the processing record signed. Rejects as `fetch` does. */
  witness(request: WitnessRequest): Promise<WitnessAnswer>;
  /** Rejects when the department cannot answer. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** Why no usable answer came; `journal`: it could not be written down, `journal-done`: nor what came of an act that is done. */
export type UnavailableReason =
  | 'timeout'
  | 'connection'
  | 'status'
  | 'garbage'
  | 'breaker'
  | 'grant'
  | 'failure'
  | 'journal'
  | 'journal-done';

/** No usable answer came from a department; `reason` is a fixed word for the log, never text from the department. */
export class DepartmentUnavailable extends Error {
  readonly department: string;
  readonly reason: UnavailableReason;
  /** Attempts that the department may have got, and written down. */
  readonly lost: number;

  constructor(department: string, reason: UnavailableReason, attempts = 1) {
    super(`${department}: ${reason}`);
    this.name = 'DepartmentUnavailable';
    this.department = department;
    this.reason = reason;
    this.lost = reason === 'breaker' || reason === 'grant' ? attempts - 1 : attempts;
  }
}

/** Whether a parsed body has the form of a GraphQL answer. */
export function isDepartmentAnswer(body: unknown): body is DepartmentAnswer {
  if (!isObject(body)) return false;
  const { data, errors } = body;
  const dataIsRight = data === undefined || data === null || isObject(data);
  const errorsAreRight = errors === undefined || errors === null || (Array.isArray(errors) && errors.every(isObject));
  return dataIsRight && errorsAreRight && (isObject(data) || Array.isArray(errors));
}

/** Whether a value is a JSON object (no list, no null). */
export function isObject(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
