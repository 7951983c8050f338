import type { Answer } from '../../data/answer.ts';
import { ask } from '../../data/ask.ts';
import type { Operation } from '../../operation.ts';
import { FindChildren, FindGuidedChildren, FindLeagueChildren, FindPupils } from '../../operations.generated.ts';
import type { ListToExport } from '../../shown/export-buttons.tsx';
import type { GivenRow } from './rows.ts';
import type { SearchQuestion } from './search-question.ts';

/** A page of a list: its rows, how many there are in all, and where the next page begins. */
export interface Page {
  readonly nodes: readonly GivenRow[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** An answer with the page that it holds; null when the list is withheld. */
export interface AnsweredPage {
  readonly answer: Answer<unknown>;
  readonly page: Page | null;
}

/** A list that is asked for page by page. `key` says which. */
export interface Listing {
  readonly key: string;
  /** How the whole of it is taken out. */
  readonly out: Omit<ListToExport, 'title'>;
  next(after: string | null): Promise<AnsweredPage>;
}

/** A list by its operation, what it is asked with, and where the page stands in the answer, by its path and typed. */
export function listing<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Omit<Variables, 'after'>,
  list: string,
  pageOf: (data: Data) => Page | null | undefined,
): Listing {
  return {
    key: JSON.stringify([operation.name, variables]),
    out: { operation, variables: { ...variables, after: null }, list },
    next: async (after) => {
      const answer = await ask(operation, { ...variables, after } as Variables);
      return { answer, page: (answer.data && pageOf(answer.data)) ?? null };
    },
  };
}

/** The list that a search asks for. */
export function searchListing({ register, filter, orderBy }: SearchQuestion): Listing {
  const order = orderBy as 'NAME_ASC' | null;
  switch (register) {
    case 'CIVIL_AFFAIRS':
      return listing(FindChildren, { filter, orderBy }, 'children', ({ children }) => children);
    case 'EDUCATION':
      return listing(FindPupils, { filter, orderBy: order }, 'pupils', ({ pupils }) => pupils);
    case 'WOMENS_FEDERATION':
      return listing(
        FindGuidedChildren,
        { filter, orderBy: order },
        'guidedChildren',
        ({ guidedChildren }) => guidedChildren,
      );
    case 'YOUTH_LEAGUE':
      return listing(
        FindLeagueChildren,
        { filter, orderBy: order },
        'leagueChildren',
        ({ leagueChildren }) => leagueChildren,
      );
  }
}
