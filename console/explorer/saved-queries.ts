import { useCallback, useEffect, useState } from 'react';
import { askRoute } from './ask-route.ts';

/** Whom a saved query is shared with. */
export type Audience = 'ME' | 'DEPARTMENT' | 'EVERYBODY';

/** A query that somebody has saved (保存的查询); variables are never saved. */
export interface SavedQuery {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly query: string;
  readonly audience: Audience;
  readonly isMine: boolean;
  readonly by: string;
  readonly department: string;
  readonly savedAt: string;
}

/** What somebody saves. */
export type QueryToSave = Pick<SavedQuery, 'name' | 'note' | 'query' | 'audience'>;

/** The queries that a person has saved and those that are shared with them, and what can be done with them. */
export interface SavedQueryLists {
  /** Undefined: not read yet. */
  readonly queries: readonly SavedQuery[] | undefined;
  readonly problem: string | undefined;
  /** Rejects with a sentence that says what is wrong. */
  save(query: QueryToSave): Promise<void>;
  remove(query: SavedQuery): Promise<void>;
}

/** Reads the saved queries, and again after each change. */
export function useSavedQueries(): SavedQueryLists {
  const [queries, setQueries] = useState<readonly SavedQuery[]>();
  const [problem, setProblem] = useState<string>();
  const read = useCallback(async () => {
    try {
      const answer = await askRoute<{ queries: SavedQuery[] }>('/queries');
      setQueries(answer.queries);
      setProblem(undefined);
    } catch (error) {
      setProblem((error as Error).message);
    }
  }, []);
  useEffect(() => void read(), [read]);
  const save = async (query: QueryToSave) => {
    await askRoute('/queries', 'POST', query);
    await read();
  };
  const remove = async ({ id }: SavedQuery) => {
    await askRoute(`/queries/${id}`, 'DELETE').catch((error: Error) => setProblem(error.message));
    await read();
  };
  return { queries, problem, save, remove };
}
