import { type GraphQLSchema, getNamedType } from 'graphql';
import type { AskAsJointMeeting } from './step.ts';

/** A department that announces changed children (变更登记), and the field it does so by. */
export interface Feed {
  /** As `enum Department` names it. */
  department: string;
  field: string;
}

/** A page of what a department announces. */
export interface ChangedPage {
  ids: readonly string[];
  cursor: string | null;
  isMore: boolean;
}

const CHILDREN_A_PAGE = 50;

/** The departments that announce changed children: `youthLeagueChanges` is the youth league's. */
export function feedsOf(schema: GraphQLSchema): readonly Feed[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields
    .filter(({ type }) => getNamedType(type).name === 'ChangedChildren')
    .map(({ name: field }) => ({
      department: field
        .replace(/Changes$/, '')
        .replace(/[A-Z]/g, (letter) => `_${letter}`)
        .toUpperCase(),
      field,
    }));
}

/** The next page of each feed, asked for at once; a department that does not answer has none. */
export async function changedAfter(
  feeds: readonly Feed[],
  cursorOf: (department: string) => string | null,
  ask: AskAsJointMeeting,
): Promise<ReadonlyMap<string, ChangedPage>> {
  if (feeds.length === 0) return new Map();
  const { data } = await ask(documentOf(feeds), cursorsOf(feeds, cursorOf));
  const pages = feeds.flatMap(({ department, field }) => {
    const page = data?.[field] as (Omit<ChangedPage, 'ids'> & { ids: readonly string[] | null }) | null | undefined;
    return page?.ids ? [[department, { ...page, ids: page.ids }] as const] : [];
  });
  return new Map(pages);
}

function documentOf(feeds: readonly Feed[]): string {
  const variables = feeds.map(({ field }) => `$${field}: String`).join(', ');
  const fields = feeds.map(
    ({ field }) => `${field}(after: $${field}, first: ${CHILDREN_A_PAGE}) { ids cursor isMore }`,
  );
  return `query SweepChanges(${variables}) { ${fields.join(' ')} }`;
}

function cursorsOf(feeds: readonly Feed[], cursorOf: (department: string) => string | null) {
  return Object.fromEntries(feeds.map(({ department, field }) => [field, cursorOf(department)]));
}
