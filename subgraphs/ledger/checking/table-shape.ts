import type { EntityManager, EntityMetadata, EntityProperty } from '@mikro-orm/postgresql';
import type { LedgerValue } from '../../ledger.ts';
import type { EntityClass } from '../../reading.ts';

/** A record by its properties: days as text, relations as ids. */
export type Properties = Record<string, LedgerValue>;

/** A stored property of an entity: its column, and what fits into it. */
export interface ColumnShape {
  property: string;
  column: string;
  /** As the columns of a JSON recordset are typed. */
  type: string;
  isNullable: boolean;
  /** The database has a value for it when none is given. */
  hasDefault: boolean;
  maxLength: number | null;
  decimals: number | null;
  isInstant: boolean;
}

/** The table of an entity, as the statements of imports need it (表结构). */
export interface TableShape {
  meta: EntityMetadata;
  table: string;
  key: ColumnShape;
  /** The database numbers new rows. */
  isNumbered: boolean;
  columns: ReadonlyMap<string, ColumnShape>;
  version: ColumnShape | null;
}

const shapes = new WeakMap<EntityMetadata, TableShape>();

/** The table of an entity; worked out once. */
export function tableShape(em: EntityManager, entity: EntityClass): TableShape {
  const meta = em.getMetadata().get(entity as never) as unknown as EntityMetadata;
  const shape = shapes.get(meta) ?? shapeOf(meta);
  shapes.set(meta, shape);
  return shape;
}

function shapeOf(meta: EntityMetadata): TableShape {
  const stored = (Object.values(meta.properties) as EntityProperty[]).filter(isStored);
  const columns = new Map(stored.map((property) => [property.name, columnOf(property)]));
  const key = columns.get(meta.primaryKeys[0] as string) as ColumnShape;
  const isNumbered = /serial/.test(declaredType(meta, key.property));
  const version = columns.get(String(meta.versionProperty ?? '')) ?? null;
  return { meta, table: meta.tableName, key, isNumbered, columns, version };
}

/** The type of a property's column as the entity declares it. */
export function declaredType(meta: EntityMetadata, property: string): string {
  return (meta.properties as Record<string, EntityProperty>)[property]?.columnTypes[0] as string;
}

function isStored({ kind, persist, owner }: EntityProperty): boolean {
  return persist !== false && (kind === 'scalar' || kind === 'm:1' || (kind === '1:1' && owner));
}

function columnOf(property: EntityProperty): ColumnShape {
  const declared = property.columnTypes[0] as string;
  const decimals = /^numeric\(\d+,\s*(\d+)\)/.exec(declared)?.[1];
  const length = /^varchar\((\d+)\)/.exec(declared)?.[1];
  return {
    property: property.name,
    column: property.fieldNames[0] as string,
    type: typeInRecordset(declared),
    isNullable: property.nullable === true,
    hasDefault: property.default !== undefined || property.defaultRaw !== undefined,
    maxLength: length ? Number(length) : null,
    decimals: decimals ? Number(decimals) : null,
    isInstant: declared.startsWith('timestamp'),
  };
}

function typeInRecordset(declared: string): string {
  if (declared === 'bigserial') return 'bigint';
  if (declared === 'serial') return 'int';
  return declared.startsWith('varchar') ? 'text' : declared;
}

/** A row as `to_jsonb` gives it, by properties. */
export function propertiesOf({ columns }: TableShape, raw: Readonly<Record<string, unknown>>): Properties {
  const properties: Properties = {};
  for (const { property, column } of columns.values()) properties[property] = (raw[column] ?? null) as LedgerValue;
  return properties;
}

/** A value as the column will hold it, so that it can be compared with what is there. */
export function asStored({ decimals, isInstant }: ColumnShape, value: LedgerValue): LedgerValue {
  if (typeof value === 'number' && decimals !== null) return Number(value.toFixed(decimals));
  if (typeof value === 'string' && isInstant) return new Date(value).toISOString();
  return value;
}

/** Whether two stored values are the same; the order of a list does not matter. */
export function isSame({ isInstant }: ColumnShape, one: LedgerValue, other: LedgerValue): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  if (typeof one === 'object' || typeof other === 'object') return listText(one) === listText(other);
  if (isInstant) return Date.parse(String(one)) === Date.parse(String(other));
  return typeof one !== typeof other && String(one) === String(other);
}

function listText(value: LedgerValue): string {
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
}

/** A name as it stands in SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
