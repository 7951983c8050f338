import type { Viewer } from '../../schema/access/viewer.ts';
import type { HubDatabase } from '../hub-database/open.ts';
import { Refusal } from '../request-errors.ts';

/** Whom a saved query is shared with. */
export const AUDIENCES = ['ME', 'DEPARTMENT', 'EVERYBODY'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What somebody saves. */
export interface QueryToSave {
  name: string;
  note: string;
  query: string;
  audience: Audience;
}

/** A query that somebody has saved (保存的查询), as it is listed for somebody. */
export interface SavedQuery extends QueryToSave {
  id: string;
  isMine: boolean;
  /** Name and department of who saved it. */
  by: string;
  department: string;
  savedAt: Date;
}

/** Queries that one person may have saved. */
export const MOST_SAVED = 100;

const TOO_MANY = `最多保存 ${MOST_SAVED} 个查询,请先删除不再使用的。`;
const NO_SUCH_QUERY = '没有这个保存的查询,可能已经删除,请刷新后重试。';

const SHOWN = `id, name, note, query, audience, person = $1 as "isMine", person_name as by, department, saved_at as "savedAt"`;
const LIST = `select ${SHOWN} from saved_query
  where person = $1 or audience = 'EVERYBODY' or (audience = 'DEPARTMENT' and department = $2)
  order by person <> $1, saved_at desc limit 1000`;
/** Two that are saved at the same instant may be one too many: the limit is there against hoarding, not to be exact. */
const SAVE = `insert into saved_query (person, person_name, department, name, note, query, audience)
  select $1, $3, $2, $4, $5, $6, $7
  where (select count(*) from saved_query where person = $1 and name <> $4) < ${MOST_SAVED}
  on conflict (person, name) do update set (person_name, department, note, query, audience, saved_at)
    = (excluded.person_name, excluded.department, excluded.note, excluded.query, excluded.audience, now())
  returning ${SHOWN}`;
const REMOVE = 'delete from saved_query where person = $1 and id = $2 returning id';

/** The queries that people have saved, in the hub database: one's own, and what others share with one's department or everybody. */
export class SavedQueries {
  readonly #database: HubDatabase;

  constructor(database: HubDatabase) {
    this.#database = database;
  }

  /** What a person may open: their own first, then what is shared with them, the newest first. */
  async of({ id, department }: Viewer): Promise<SavedQuery[]> {
    return this.#database.query<SavedQuery>({ name: 'saved-queries', text: LIST, values: [id, department] });
  }

  /** Saves a query, in place of one's own of the same name. */
  async save(viewer: Viewer, { name, note, query, audience }: QueryToSave): Promise<SavedQuery> {
    const values = [viewer.id, viewer.department, viewer.name, name, note, query, audience];
    const [saved] = await this.#database.query<SavedQuery>({ name: 'save-query', text: SAVE, values });
    if (!saved) throw new Refusal('BAD_INPUT', TOO_MANY);
    return saved;
  }

  /** Removes a query of one's own. */
  async remove(viewer: Viewer, id: string): Promise<void> {
    const removed = await this.#database.query({ name: 'remove-query', text: REMOVE, values: [viewer.id, id] });
    if (removed.length === 0) throw new Refusal('NOT_FOUND', NO_SUCH_QUERY);
  }
}
