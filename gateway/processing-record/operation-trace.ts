import type { DenialCode } from '../../schema/access/denials.ts';
import type { Session } from '../../schema/access/viewer.ts';
import type { OperationMark, ProcessingRecord } from '../../schema/processing-record/record.ts';
import { NO_CHILDREN, type ToldChildren } from '../access/disclosed-children.ts';
import type { Refusal } from '../request-errors.ts';
import type { OperationRequest } from '../request-form.ts';
import type { DepartmentStatus } from '../response-departments.ts';
import { FollowedFetches } from './followed-fetches.ts';
import { operationRecord } from './operation-record.ts';
import { NO_REQUEST, type RequestFacts, recordedName, requestFacts } from './request-facts.ts';

/** What the gateway makes out of an operation before it asks anybody. */
export interface PlannedFacts {
  /** The mutation fields; of a query none. */
  acts: readonly string[];
  isMutation: boolean;
  /** Whether a root looks for children. */
  isSearch: boolean;
  /** What is not even asked for, by coordinate. */
  denied: ReadonlyMap<string, DenialCode>;
  isAllDenied: boolean;
}

/** What the gateway sees in its own answer. */
export interface ToldFacts {
  /** The children of whom it tells. */
  children: ToldChildren;
  foundNothing: boolean;
  statuses: readonly DepartmentStatus[];
}

/** What the client got of an answer. */
export interface AnsweredFacts {
  errors: readonly string[];
  hasData: boolean;
}

const NOT_PLANNED: PlannedFacts = {
  acts: [],
  isMutation: false,
  isSearch: false,
  denied: new Map(),
  isAllDenied: false,
};

/** Follows one operation of a signed-in viewer (处理过程) and says in the end what is to be recorded of it. */
export class OperationTrace {
  readonly mark: OperationMark;
  readonly fetches = new FollowedFetches();
  request: RequestFacts = NO_REQUEST;
  session: Session;
  /** The case, task or emergency number as stated, whether or not it opens anything. */
  readonly statedCase: string | null;
  planned: PlannedFacts = NOT_PLANNED;
  told: ToldFacts = { children: NO_CHILDREN, foundNothing: true, statuses: [] };
  answered: AnsweredFacts = { errors: [], hasData: false };
  /** Why nothing was answered. */
  refusal: Refusal | null = null;
  #undeclared: string[] | undefined;

  constructor(mark: OperationMark, session: Session, statedCase: string | null = null) {
    this.mark = mark;
    this.session = session;
    this.statedCase = statedCase;
  }

  asks(operation: OperationRequest): void {
    this.request = requestFacts(operation);
  }

  /** The operation's own name, where the request does not choose one by name. */
  isNamed(name: string | null): void {
    this.request = { ...this.request, name: recordedName(name) };
  }

  /** Whether an act is done: it must not be sent again, whatever its sender is told. */
  get isDone(): boolean {
    return this.planned.isMutation && (this.fetches.isActDone || !this.told.foundNothing);
  }

  /** Whether nobody knows if an act is done. */
  get mayBeDone(): boolean {
    return this.planned.isMutation && this.fetches.hasLost;
  }

  /**
   * Ids of children whom the answer tells of and whom no department declared: there must be none. Whose id the gateway has
   * not been given (a record asked for without its child) only the departments know.
   */
  get undeclared(): string[] {
    this.#undeclared ??= this.#findUndeclared();
    return this.#undeclared;
  }

  #findUndeclared(): string[] {
    const declared = new Set(
      this.fetches.receipts.flatMap(({ receipt }) => receipt.disclosure.groups.flatMap(({ children }) => children)),
    );
    return [...this.told.children.ids].filter((id) => !declared.has(id)).sort();
  }

  /** The record, when all is over. */
  record(milliseconds: number, now = new Date()): ProcessingRecord {
    return operationRecord(this, milliseconds, now);
  }
}
