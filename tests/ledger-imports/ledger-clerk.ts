import type { Session } from '../../schema/access/viewer.ts';
import { type ImportInfo, isRunning, type LedgerCommand, type LedgerReply } from '../../subgraphs/ledger/door.ts';
import type { Subgraph } from '../../subgraphs/subgraph.ts';
import { stewardSession } from '../sessions.ts';

/** A clerk at the window of a department's ledgers. */
export class LedgerClerk {
  readonly #subgraph: Pick<Subgraph, 'name' | 'ledger'>;
  readonly #session: Session;

  constructor(subgraph: Pick<Subgraph, 'name' | 'ledger'>, session: Session = stewardSession(subgraph.name)) {
    this.#subgraph = subgraph;
    this.#session = session;
  }

  ask(command: LedgerCommand): Promise<LedgerReply> {
    return this.#subgraph.ledger({ command, operation: null }, this.#session);
  }

  /** The JSON of an answer; a refusal is thrown with its sentence. */
  // biome-ignore lint/suspicious/noExplicitAny: each command answers in its own shape
  async json(command: LedgerCommand): Promise<any> {
    const reply = await this.ask(command);
    if (reply.kind === 'JSON') return reply.json;
    throw new Error(reply.kind === 'REFUSED' ? `${reply.status} ${reply.message}` : 'a file, not JSON');
  }

  /** Hands a file in and waits until it is checked. */
  async upload(ledger: string, file: string | Buffer, fileName = '台账.csv'): Promise<ImportInfo> {
    const bytes = typeof file === 'string' ? Buffer.from(file) : file;
    const { id } = (await this.json({ command: 'UPLOAD', ledger, fileName, file: bytes })) as ImportInfo;
    return this.atRest(id);
  }

  /** Hands a file in, has it checked and written. */
  async bring(ledger: string, file: string | Buffer, fileName?: string): Promise<ImportInfo> {
    const { id, state, failure } = await this.upload(ledger, file, fileName);
    if (state !== 'CHECKED') throw new Error(`not checked: ${state} ${failure?.message}`);
    return this.write(id);
  }

  async write(id: number): Promise<ImportInfo> {
    await this.json({ command: 'WRITE', id });
    return this.atRest(id);
  }

  /** How an import is once nothing more happens. */
  async atRest(id: number): Promise<ImportInfo> {
    for (let tries = 0; tries < 1_200; tries++) {
      const info = (await this.json({ command: 'IMPORT', id })) as ImportInfo;
      if (!isRunning(info)) return info;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the import does not come to rest');
  }
}
