import type { Session, Viewer } from '../../schema/access/viewer.ts';
import { HUB_ERRORS } from '../../schema/errors.ts';
import { NOTHING_DISCLOSED } from '../../schema/processing-record/disclosure.ts';
import type { DepartmentParts } from '../department-parts.ts';
import type { Journal } from '../journal.ts';
import { JournaledRequest } from '../journal-request.ts';
import type { SubgraphConfig } from '../subgraph.ts';
import { isRecorded, LEDGER_ACTS, type LedgerReply, type LedgerRequest } from './door.ts';
import { ImportRunner } from './jobs/import-runner.ts';
import { ImportStore } from './jobs/import-store.ts';
import { keepReceipts } from './jobs/kept-receipts.ts';
import { COMMANDS, type Desk } from './office-commands.ts';
import { LedgerRefusal } from './refusal.ts';

/** A department's office for ledgers (台账窗口): takes files, runs imports, hands out templates and results. */
export class LedgerOffice {
  readonly #name: string;
  readonly #parts: DepartmentParts;
  readonly #journal: Journal;
  readonly #store: ImportStore;
  readonly #runner: ImportRunner;

  constructor(name: string, parts: DepartmentParts, config: SubgraphConfig, journal: Journal) {
    this.#name = name;
    this.#parts = parts;
    this.#journal = journal;
    this.#store = new ImportStore(parts.pool, parts.keys.linkageKey);
    this.#runner = new ImportRunner({
      store: this.#store,
      config: () => ({
        department: name,
        databaseUrl: config.databaseUrl,
        linkageKey: config.linkageKey.toString('base64'),
        fieldKeys: config.fieldKeys?.ringText ?? null,
      }),
      journal: (act, children, session, importId) => this.#write(act, children, session, importId),
      log: (line) => void process.stderr.write(`${JSON.stringify({ ...line, department: name })}\n`),
    });
  }

  /** Goes on with imports that were left running. */
  begin(): void {
    if (this.#parts.department.ledgers?.length) this.#runner.begin();
  }

  /**
   * Answers a command; what it tells and does is in the journal before. Rejects with `NotJournaled` when that cannot be
   * written: then nothing is told, and what was to be done is not begun.
   */
  async answer({ command, operation }: LedgerRequest, session: Session): Promise<LedgerReply> {
    const journaled = new JournaledRequest(this.#journal, session, operation);
    const act = LEDGER_ACTS[command.command];
    try {
      const desk = this.#desk(session);
      if (act) await journaled.act(act, []);
      const { reply, children, receipts = [] } = await COMMANDS[command.command](desk, command as never);
      if (act) journaled.actIsDone();
      if (isRecorded(command.command))
        await journaled.answer(act ? [act] : [], { ...NOTHING_DISCLOSED, asked: [...new Set(children)].sort() });
      return { ...reply, receipts: [...receipts, ...journaled.receipts] };
    } catch (error) {
      if (!(error instanceof LedgerRefusal)) throw error;
      const { status, code, message } = error;
      return { kind: 'REFUSED', status, code, message, receipts: journaled.receipts };
    }
  }

  close(): Promise<void> {
    return this.#runner.close();
  }

  #desk(session: Session): Desk {
    if (!session.viewer) throw new LedgerRefusal(401, 'SIGN_IN_REQUIRED', HUB_ERRORS.SIGN_IN_REQUIRED);
    return {
      name: this.#name,
      parts: this.#parts,
      store: this.#store,
      session: session as Session & { viewer: Viewer },
      access: this.#parts.access.of(session),
      run: (id) => void this.#runner.run(id),
    };
  }

  /** No gateway waits for what an import does: its receipts are kept until one asks which children it was about. */
  async #write(act: string, children: readonly string[], session: Session, id: number | null): Promise<boolean> {
    const journaled = new JournaledRequest(this.#journal, session, null);
    await journaled.act(act, children);
    if (id !== null) await keepReceipts(this.#parts.pool, id, journaled.receipts);
    return true;
  }
}
