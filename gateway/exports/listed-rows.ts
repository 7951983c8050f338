import { isListType, isNonNullType, Kind } from 'graphql';
import { type ReadOperation, type SelectedField, selectedFields } from './selected-fields.ts';

/** The list of an operation that is exported (导出的列表): where its rows come, and how to turn its pages. */
export interface ListedRows {
  /** The list as a path of response keys, as a request names it: `division.subdivisions`. */
  path: string;
  /** Keys that lead to the rows, and what is selected of a row. */
  keys: readonly string[];
  row: SelectedField;
  /** What the list is of. */
  field: SelectedField;
  /** Keys that lead to `pageInfo`, and the variable that turns the page; null: there is one page. */
  pages: { keys: readonly string[]; after: string } | null;
  /** Whether the list comes in pages at all. */
  isConnection: boolean;
}

/** Finds the list that is named, or the first one; null: there is none. */
export function findList(read: ReadOperation, named: string | null): ListedRows | null {
  return listsOf(read).find(({ path }) => named === null || named === path) ?? null;
}

/** The lists of an operation that do not stand in another one, in their order. */
export function listsOf(read: ReadOperation): ListedRows[] {
  const root = read.schema.getRootType(read.operation.operation);
  return root ? search(read, selectedFields(read, root, read.operation.selectionSet.selections), []) : [];
}

function search(read: ReadOperation, fields: readonly SelectedField[], above: readonly string[]): ListedRows[] {
  return fields.flatMap((field) => {
    if (!field.type) return [];
    const keys = [...above, field.key];
    const below = selectedFields(read, field.type, field.selections);
    const list = asList(field, below, keys, keys.join('.'));
    return list ? [list] : search(read, below, keys);
  });
}

function asList(
  field: SelectedField,
  below: readonly SelectedField[],
  keys: readonly string[],
  path: string,
): ListedRows | null {
  if (isList(field)) return { path, keys, row: field, field, pages: null, isConnection: false };
  const nodes = below.find(({ node }) => node.name.value === 'nodes');
  if (!nodes || !isList(nodes) || !nodes.type) return null;
  const page = below.find(({ node }) => node.name.value === 'pageInfo');
  const told = page?.selections.flatMap((node) => (node.kind === Kind.FIELD && !node.alias ? node.name.value : []));
  const canTurn = told?.includes('hasNextPage') && told.includes('endCursor');
  const after = afterVariable(field);
  const pages = page && canTurn && after ? { keys: [...keys, page.key], after } : null;
  return { path, keys: [...keys, nodes.key], row: nodes, field, pages, isConnection: true };
}

function isList({ field: { type } }: SelectedField): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** The variable that the argument `after` is given by. */
function afterVariable({ node }: SelectedField): string | null {
  const given = node.arguments?.find(({ name }) => name.value === 'after')?.value;
  return given?.kind === Kind.VARIABLE ? given.name.value : null;
}
