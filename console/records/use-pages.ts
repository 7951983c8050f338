import { useState } from 'react';
import type { Notice } from '../answer-notices.ts';
import type { Connection } from './recorded.ts';
import { askRecord, type RecordAnswer, useAnswer } from './use-answer.ts';

/** A list of which more can be fetched. */
export interface PagedList<Node> {
  /** Undefined while the first page is on its way. */
  readonly nodes: readonly Node[] | undefined;
  readonly totalCount: number;
  readonly notices: readonly Notice[];
  /** Fetches the next page; null when there is none, or it is on its way. */
  readonly more: (() => void) | null;
  readonly isFetching: boolean;
}

type Pages<Node> = { key: string; nodes: readonly Node[]; next: string | null; isFetching: boolean };

/** A list by the page: the first one comes by itself, the others when they are wanted. */
export function usePages<Node>(
  query: string,
  root: string,
  variables: Readonly<Record<string, unknown>>,
): PagedList<Node> {
  type Data = Readonly<Record<string, Connection<Node> | null>>;
  const key = `${query}${JSON.stringify(variables)}`;
  const ask = (after: string | null): Promise<RecordAnswer<Data>> => askRecord<Data>(query, { ...variables, after });
  const first = useAnswer(() => ask(null), key);
  const [later, setLater] = useState<Pages<Node>>();
  const own = later?.key === key ? later : undefined;
  const page = first?.data?.[root];
  const next = own ? own.next : page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  const isFetching = own?.isFetching === true;
  const fetchMore = async () => {
    const before = own?.nodes ?? [];
    setLater({ key, nodes: before, next, isFetching: true });
    const fetched = (await ask(next)).data?.[root];
    const following = fetched?.pageInfo.hasNextPage ? fetched.pageInfo.endCursor : null;
    setLater({
      key,
      nodes: [...before, ...(fetched?.nodes ?? [])],
      next: fetched ? following : next,
      isFetching: false,
    });
  };
  return {
    nodes: first && [...(page?.nodes ?? []), ...(own?.nodes ?? [])],
    totalCount: page?.totalCount ?? 0,
    notices: first?.notices ?? [],
    more: next && !isFetching ? () => void fetchMore() : null,
    isFetching,
  };
}
