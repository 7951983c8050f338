import { hash } from 'node:crypto';
import type { Pool } from 'pg';
import { NO_POLICY } from '../../../schema/access/policy.ts';
import type { Session, Viewer } from '../../../schema/access/viewer.ts';
import { type ImportState, INCOMING_STATES, RUNNING_STATES } from '../door.ts';
import { keepFile } from './kept-file.ts';

/** An import as it is stored. */
export interface StoredImport {
  id: number;
  ledger: string;
  fileName: string;
  sm3: string;
  state: ImportState;
  importer: string;
  importerName: string;
  divisionCode: string;
  session: Session;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  runs: number;
  rowsTotal: number | null;
  rowsDone: number;
  counts: Record<string, number>;
  notes: string[];
  failure: { code: string; message: string } | null;
  wantsCancel: boolean;
  isReported: boolean;
  /** How it stood when it was to be taken back. */
  beforeUndo: ImportState | null;
  hasChanges: boolean;
}

/** A file that somebody hands in. */
export interface HandedIn {
  ledger: string;
  fileName: string;
  file: Buffer;
  session: Session & { viewer: Viewer };
}

const COLUMNS = `id::int, ledger, file_name as "fileName", sm3, state, importer, importer_name as "importerName",
  division_code as "divisionCode", session, created_at as "createdAt", started_at as "startedAt",
  finished_at as "finishedAt", runs, rows_total as "rowsTotal", rows_done as "rowsDone", counts, notes, failure,
  wants_cancel as "wantsCancel", reported as "isReported",
  before_undo as "beforeUndo", exists (select from ledger.change c where c.import_id = i.id) as "hasChanges"`;

/** The imports of a department (导入任务). */
export class ImportStore {
  readonly #pool: Pool;
  readonly #linkageKey: Buffer;

  constructor(pool: Pool, linkageKey: Buffer) {
    this.#pool = pool;
    this.#linkageKey = linkageKey;
  }

  /** Takes a file: the same file of the same person is the same import, which is then checked anew unless it runs. */
  async take({ ledger, fileName, file, session }: HandedIn): Promise<number> {
    const sm3 = hash('sm3', file, 'hex');
    const { viewer } = session;
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      const kept = JSON.stringify(keptSession(session));
      const { rows } = await client.query<{ id: number; state: ImportState; isNew: boolean }>(
        `insert into ledger.import as i (ledger, file_name, sm3, state, importer, importer_name, division_code, session)
         values ($1, $2, $3, 'CHECKING', $4, $5, $6, $7)
         on conflict (importer, ledger, sm3) where state <> 'UNDONE' do update set
           session = case when i.state = any($8) then i.session else excluded.session end
         returning id::int, state, xmax = 0 as "isNew"`,
        [ledger, fileName, sm3, viewer.id, viewer.name, viewer.division, kept, RUNNING_STATES],
      );
      const { id, state, isNew } = rows[0] as { id: number; state: ImportState; isNew: boolean };
      if (isNew || !RUNNING_STATES.includes(state)) {
        await keepFile(client, this.#linkageKey, id, file);
        if (!isNew) await client.query(BEGIN_STEP, [id, 'CHECKING']);
      }
      await client.query('commit');
      return id;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  async find(id: number): Promise<StoredImport | null> {
    const { rows } = await this.#pool.query<StoredImport>(`select ${COLUMNS} from ledger.import i where id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** Imports of a person (null: of everybody) in a division, the newest first, `before` an id. */
  async list(filter: { importer: string | null; division: string; ledger?: string; before?: number }) {
    const { importer, division, ledger, before } = filter;
    const { rows } = await this.#pool.query<StoredImport>(
      `select ${COLUMNS} from ledger.import i where ($1::text is null or importer = $1)
         and division_code >= $2 and division_code < $2 || ':' and ($3::text is null or ledger = $3)
         and ($4::bigint is null or id < $4) order by i.id desc limit 50`,
      [importer, division, ledger ?? null, before ?? null],
    );
    return rows;
  }

  /** The imports that are not at rest, the oldest first. */
  async running(): Promise<number[]> {
    const { rows } = await this.#pool.query<{ id: number }>(
      'select id::int from ledger.import where state = any($1) order by id',
      [RUNNING_STATES],
    );
    return rows.map(({ id }) => id);
  }

  /** Begins a step, when the import is in one of the states `from`; false: it is not. */
  async beginStep(id: number, state: ImportState, from: readonly ImportState[], session: Session): Promise<boolean> {
    const begin = state === 'UNDOING' ? BEGIN_UNDO : BEGIN_STEP;
    const { rowCount } = await this.#pool.query(`${begin} and state = any($3)`, [id, state, from]);
    if (!rowCount) return false;
    const kept = JSON.stringify(keptSession(session));
    await this.#pool.query('update ledger.import set session = $2 where id = $1', [id, kept]);
    return true;
  }

  /** Asks a running import to stop at the next batch. */
  async askToCancel(id: number): Promise<void> {
    await this.#pool.query('update ledger.import set wants_cancel = true where id = $1 and state = any($2)', [
      id,
      INCOMING_STATES,
    ]);
  }

  /** Ends a step. */
  async end(id: number, state: ImportState, failure: StoredImport['failure'] = null): Promise<void> {
    await this.#pool.query(
      `update ledger.import set state = $2, finished_at = now(), failure = $3, wants_cancel = false where id = $1`,
      [id, state, failure && JSON.stringify(failure)],
    );
  }

  /** Ends a taking back: none of its rows is in any more. */
  async endUndone(id: number): Promise<void> {
    await this.#pool.query(
      `update ledger.import set state = 'UNDONE', finished_at = now(), rows_done = 0, counts = '{}' where id = $1`,
      [id],
    );
  }
}

const BEGIN_STEP = `update ledger.import set state = $2, rows_done = 0, counts = '{}', failure = null, started_at = now(),
  finished_at = null, wants_cancel = false, reported = false, runs = runs + ($2 = 'WRITING')::int where id = $1`;

/** Nothing of the rows goes: they are what the import has come to, unless it is taken back in the end. */
const BEGIN_UNDO = `update ledger.import set state = $2, before_undo = state, failure = null, started_at = now(),
  finished_at = null, wants_cancel = false, reported = false where id = $1`;

/** What an import remembers of who asked: agreements do not matter, one imports into one's own department. */
function keptSession({ viewer, purpose, ground, policy }: Session): Session {
  const { sealedChildren, smallCellBelow, version } = policy;
  return { viewer, purpose, ground, policy: { ...NO_POLICY, version, sealedChildren, smallCellBelow } };
}
