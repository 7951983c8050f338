import type { EntityMetadata, EntityProperty } from '@mikro-orm/postgresql';

/** A table as COPY sees it: its columns, and how a row given by property name becomes a line. */
export interface CopyTable {
  name: string;
  columns: readonly string[];
  /** The property that is numbered here when a row does not give it; null when keys are given. */
  numbered: string | null;
  line(row: Record<string, unknown>): string;
}

/** The COPY form of an entity; what a row leaves out is its default, version 1, `now`, or nothing. */
export function copyTable(meta: EntityMetadata, now: Date): CopyTable {
  const properties = meta.props.filter(
    (property) => property.kind !== '1:m' && property.fieldNames?.length === 1 && property.persist !== false,
  ) as EntityProperty[];
  const stored = properties.filter((property) => property.kind !== '1:1' || property.owner);
  const defaults = stored.map((property) => defaultOf(property, now));
  const names = stored.map((property) => property.name as string);
  return {
    name: meta.tableName,
    columns: stored.map((property) => property.fieldNames[0] as string),
    numbered: meta.props.find((property) => property.primary && property.autoincrement)?.name ?? null,
    line: (row) => `${names.map((name, at) => cell(row[name], defaults[at] as string)).join('\t')}\n`,
  };
}

function defaultOf(property: EntityProperty, now: Date): string {
  if (property.version) return '1';
  if (property.name === 'updatedAt') return now.toISOString();
  if (property.defaultRaw !== undefined && property.defaultRaw !== null)
    return property.defaultRaw.replace(/^'(.*)'$/, '$1');
  return '\\N';
}

function cell(value: unknown, otherwise: string): string {
  if (value === undefined) return otherwise;
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
    return escaped(`{${value.map(quoted).join(',')}}`);
  return escaped(JSON.stringify(value));
}

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text)
    ? text.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r')
    : text;
}

function quoted(item: string): string {
  return `"${item.replace(/["\\]/g, '\\$&')}"`;
}
