import { type GraphQLSchema, getOperationAST, Kind, parse } from 'graphql';
import { type ExportColumn, exportColumns } from '../../gateway/exports/export-columns.ts';
import { firstWords } from '../../gateway/exports/export-terms.ts';
import { type ListedRows, listsOf } from '../../gateway/exports/listed-rows.ts';
import type { ReadOperation } from '../../gateway/exports/selected-fields.ts';
import type { HubRequest } from '../hub-request.ts';

/** A list in an answer, as a table (结果表格): the same columns, under the same names, as in its export. */
export interface AnswerList {
  /** By which the export names it: `division.subdivisions`. */
  readonly path: string;
  readonly term: string;
  readonly columns: readonly ExportColumn[];
  /** Response keys of the rows, for what is said of single fields. */
  readonly keys: readonly string[];
  readonly rows: readonly unknown[];
  /** Rows there are beyond these; null: all are here, or it is not known. */
  readonly total: number | null;
}

/** The lists in an answer; a list that is missing (denied, or nobody answered) is left out. */
export function answerLists(
  schema: GraphQLSchema,
  { query, operationName }: HubRequest,
  data: Readonly<Record<string, unknown>> | null,
): AnswerList[] {
  const read = readable(schema, query, operationName);
  if (!read || data === null) return [];
  return listsOf(read).flatMap((list) => {
    const rows = at(data, list.keys);
    const columns = exportColumns(read, list);
    if (!Array.isArray(rows) || columns.length === 0) return [];
    const { path, keys, field } = list;
    const term = firstWords(field.field.description) ?? path;
    return [{ path, keys, term, columns, rows, total: totalOf(data, list) }];
  });
}

/** Whether a column of a list was not provided, by the paths that an answer says are missing: then it is not merely empty. */
export function isMissing({ keys }: AnswerList, { path }: ExportColumn, missing: readonly string[]): boolean {
  const whole = `${[...keys, path].join('.')}.`;
  return missing.some((each) => whole.startsWith(`${each}.`));
}

function readable(schema: GraphQLSchema, query: string, name: string | null | undefined): ReadOperation | null {
  try {
    const document = parse(query, { noLocation: true });
    const operation = getOperationAST(document, name);
    const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    const named = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
    return operation ? { schema, operation, fragments: named } : null;
  } catch {
    return null;
  }
}

function totalOf(data: unknown, { keys, isConnection }: ListedRows): number | null {
  const total = isConnection ? at(data, [...keys.slice(0, -1), 'totalCount']) : null;
  return typeof total === 'number' ? total : null;
}

function at(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce((found, key) => (found as Readonly<Record<string, unknown>> | null | undefined)?.[key], value);
}
