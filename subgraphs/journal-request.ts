import type { Session } from '../schema/access/viewer.ts';
import { type Disclosure, NOTHING_DISCLOSED } from '../schema/processing-record/disclosure.ts';
import { NotJournaled } from '../schema/processing-record/not-journaled.ts';
import type { JournalEntry, OperationMark, Receipt } from '../schema/processing-record/record.ts';
import { recordedViewer } from '../schema/processing-record/recorded-viewer.ts';
import { NotDurable } from './chain-writer.ts';
import type { Journal } from './journal.ts';

/** One request as it goes down in the department's journal (一次请求的披露日志): its acts first, then its answer. */
export class JournaledRequest {
  readonly receipts: Receipt[] = [];
  readonly #journal: Journal;
  readonly #session: Session;
  readonly #mark: OperationMark | null;
  #isDone = false;
  #failure: NotJournaled | null = null;

  constructor(journal: Journal, session: Session, mark: OperationMark | null) {
    this.#journal = journal;
    this.#session = session;
    this.#mark = mark;
  }

  /** Why the request gets no answer; null while everything could be written down. */
  get failure(): NotJournaled | null {
    return this.#failure;
  }

  /** Before an act is committed; rejects with `NotJournaled`, and then it must not be. */
  async act(name: string, asked: readonly string[]): Promise<void> {
    await this.#write('ACT', [name], { ...NOTHING_DISCLOSED, asked });
  }

  /** An act has been committed: if its answer cannot be written down, whoever asked is told that it is done. */
  actIsDone(): void {
    this.#isDone = true;
  }

  /** Before the answer leaves; rejects with `NotJournaled`, and then it must not. */
  async answer(acts: readonly string[], disclosure: Disclosure): Promise<void> {
    await this.#write('ANSWER', acts, disclosure);
  }

  async #write(kind: JournalEntry['kind'], acts: readonly string[], disclosure: Disclosure): Promise<void> {
    const { viewer, purpose, ground } = this.#session;
    const entry: JournalEntry = {
      kind,
      at: new Date().toISOString(),
      operation: this.#mark?.operation ?? null,
      head: this.#mark?.head ?? null,
      viewer: viewer && recordedViewer(viewer),
      purpose,
      ground,
      acts,
      actKind: this.#journal.kindOf(acts),
      ...disclosure,
    };
    try {
      this.receipts.push(await this.#journal.write(entry));
    } catch (error) {
      if (!(error instanceof NotDurable)) throw error;
      this.#failure = new NotJournaled(this.#isDone);
      throw this.#failure;
    }
  }
}
