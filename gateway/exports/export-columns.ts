import { type GraphQLSchema, getNamedType, isEnumType } from 'graphql';
import { argumentTerms, firstWords, instantText, valueTerm } from './export-terms.ts';
import type { ListedRows } from './listed-rows.ts';
import { type ReadOperation, type SelectedField, selectedFields } from './selected-fields.ts';

/** What stands in a cell of an export. */
export type ExportedValue = string | number | null;

/** A column of an export (导出列). */
export interface ExportColumn {
  /** Response keys from the row: `division.parent.name`. */
  path: string;
  header: string;
  valueOf(row: unknown): ExportedValue;
}

/** Steps that say nothing in a heading. */
const SILENT = new Set(['nodes', 'edges', 'node']);
const SKIPPED = new Set(['pageInfo', 'cursor', '__typename']);
const LIST_SEPARATOR = ';';

/** The columns of a list: every value that is selected of a row, nested ones as `学校 · 名称`. */
export function exportColumns(read: ReadOperation, list: ListedRows): ExportColumn[] {
  const columns = list.row.type ? below(read, list.row, []) : [];
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const times = (seen.get(column.header) ?? 0) + 1;
    seen.set(column.header, times);
    return times === 1 ? column : { ...column, header: `${column.header} ${times}` };
  });
}

function below(
  read: ReadOperation,
  { type, selections }: SelectedField,
  above: readonly SelectedField[],
): ExportColumn[] {
  if (!type) return [];
  return selectedFields(read, type, selections)
    .filter(({ node }) => !SKIPPED.has(node.name.value))
    .flatMap((field) =>
      field.type ? below(read, field, [...above, field]) : [columnOf(read.schema, [...above, field])],
    );
}

function columnOf(schema: GraphQLSchema, steps: readonly SelectedField[]): ExportColumn {
  const leaf = steps.at(-1) as SelectedField;
  const keys = steps.map(({ key }) => key);
  const told = steps.filter(({ node }) => !SILENT.has(node.name.value)).map((step) => stepTerm(schema, step));
  const format = formatOf(schema, leaf);
  return {
    path: keys.join('.'),
    header: told.join(' · '),
    valueOf: (row) => cellValue(valuesAt(row, keys, 0), format),
  };
}

/** An alias stands for a choice: what is chosen is part of the name. */
function stepTerm(schema: GraphQLSchema, { node, field }: SelectedField): string {
  const term = firstWords(field.description) ?? node.name.value;
  const chosen = node.alias ? (node.arguments ?? []).flatMap(({ value }) => argumentTerms(schema, value)) : [];
  return chosen.length ? `${term}(${chosen.join('、')})` : term;
}

/** The values that a path leads to; more than one when it passes a list. */
export function valuesAt(value: unknown, keys: readonly string[], at: number): { values: unknown[]; isList: boolean } {
  if (Array.isArray(value)) {
    return { values: value.flatMap((each) => valuesAt(each, keys, at).values), isList: true };
  }
  const key = keys[at];
  if (key === undefined || value === null || value === undefined) return { values: [value ?? null], isList: false };
  return valuesAt((value as Readonly<Record<string, unknown>>)[key], keys, at + 1);
}

function cellValue(
  { values, isList }: { values: readonly unknown[]; isList: boolean },
  format: (value: unknown) => ExportedValue,
): ExportedValue {
  if (!isList) return format(values[0]);
  if (values.every((value) => value === null)) return null;
  return values.map((value) => format(value) ?? '—').join(LIST_SEPARATOR);
}

/** How values of a type are written: enums in Chinese, 是/否, instants in Beijing time; masked ones as they come. */
function formatOf(schema: GraphQLSchema, { field }: SelectedField): (value: unknown) => ExportedValue {
  const type = getNamedType(field.type);
  return (value) => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'boolean') return value ? '是' : '否';
    if (typeof value === 'number') return type.name === 'ID' ? String(value) : value;
    if (typeof value !== 'string') return JSON.stringify(value);
    if (isEnumType(type)) return valueTerm(schema, type.name, value);
    return type.name === 'DateTime' ? instantText(value) : value;
  };
}
