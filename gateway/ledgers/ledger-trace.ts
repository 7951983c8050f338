import type { Session } from '../../schema/access/viewer.ts';
import type { OperationMark, ProcessingRecord } from '../../schema/processing-record/record.ts';
import { LEDGER_ACTS, type LedgerCommand, type LedgerReply } from '../../subgraphs/ledger/door.ts';
import { FollowedFetches } from '../processing-record/followed-fetches.ts';
import type { Refusal } from '../request-errors.ts';
import { ledgerRecord } from './ledger-record.ts';

/** What an import command is recorded by: who asked what on which route. */
export interface LedgerAsked {
  mark: OperationMark;
  /** The route's pattern. */
  route: string;
  command: LedgerCommand['command'];
  session: Session;
  /** The case, task or emergency number as stated, whether or not it opens anything. */
  statedCase: string | null;
}

/** Follows one request to the ledgers (台账请求的处理过程) and says in the end what is to be recorded of it. */
export class LedgerTrace {
  readonly mark: OperationMark;
  readonly route: string;
  readonly name: LedgerCommand['command'];
  readonly statedCase: string | null;
  readonly fetches = new FollowedFetches();
  readonly undeclared: string[] = [];
  session: Session;
  /** What is asked, once it is understood. */
  command: LedgerCommand | null = null;
  reply: LedgerReply | null = null;
  /** Why nothing was answered. */
  refusal: Refusal | null = null;

  constructor({ mark, route, command, session, statedCase }: LedgerAsked) {
    this.mark = mark;
    this.route = route;
    this.name = command;
    this.session = session;
    this.statedCase = statedCase;
  }

  /** Whether it changes something, whatever its sender is told of it. */
  get isAct(): boolean {
    return this.name in LEDGER_ACTS;
  }

  /** Whether an act is done: its sender must not believe that it is not. */
  get isDone(): boolean {
    return this.isAct && this.fetches.isActDone;
  }

  /** Whether nobody knows if an act is done. */
  get mayBeDone(): boolean {
    return this.isAct && this.fetches.hasLost;
  }

  record(milliseconds: number, now = new Date()): ProcessingRecord {
    return ledgerRecord(this, milliseconds, now);
  }
}
