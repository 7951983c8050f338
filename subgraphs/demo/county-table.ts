import type { EntityMetadata, EntityProperty } from '@mikro-orm/postgresql';
import type { Ledger } from '../ledger.ts';

/** A table of the demo county, as far as two copies of it are compared (对照的表). */
export interface CountyTable {
  name: string;
  /** The column that is numbered by the database; null: keys are given, and the same everywhere. */
  numbered: string | null;
  /** Column → numbered table that it refers to. */
  refersTo: ReadonlyMap<string, string>;
  /** The tables that its relations lead to. */
  parents: readonly string[];
  /** Columns that say something: neither who recorded it and when, nor what is sealed anew each time. */
  columns: readonly string[];
  /** The columns by which a ledger knows its records; null: no ledger writes here by itself, rows are compared as a whole. */
  key: readonly string[] | null;
}

const VOLATILE = new Set(['source', 'recorded_by', 'recorded_on', 'updated_at', 'version']);

/** The tables in which parents stand before children; `sealed` columns are left out. */
export function countyTables(
  metas: readonly EntityMetadata[],
  ledgers: readonly Ledger[],
  sealed: readonly string[],
): CountyTable[] {
  const numberedOf = (meta: EntityMetadata) =>
    meta.props.find((property) => property.primary && property.autoincrement);
  return metas.map((meta) => {
    const stored = meta.props.filter(
      (property) =>
        property.fieldNames?.length === 1 &&
        property.persist !== false &&
        property.kind !== '1:m' &&
        (property.kind !== '1:1' || property.owner),
    ) as EntityProperty[];
    const column = (property: EntityProperty) => property.fieldNames[0] as string;
    const numbered = numberedOf(meta);
    const target = ledgers.flatMap(({ targets }) => targets).find(({ entity }) => entity.name === meta.className);
    const keyed = target?.key.map((name) => column(meta.properties[name as never] as EntityProperty));
    return {
      name: meta.tableName,
      numbered: numbered ? column(numbered as EntityProperty) : null,
      refersTo: new Map(
        stored.flatMap((property) => {
          const other = property.targetMeta;
          return other && numberedOf(other) ? [[column(property), other.tableName] as const] : [];
        }),
      ),
      parents: stored.flatMap(({ targetMeta }) => (targetMeta ? [targetMeta.tableName] : [])),
      columns: stored
        .map(column)
        .filter((name) => !VOLATILE.has(name) && !sealed.includes(name) && name !== numbered?.fieldNames?.[0]),
      key: keyed ?? null,
    };
  });
}

/** The tables that no ledger fills and that hang on none: ledgers may refer to them, so they are there first. */
export function beforeLedgers(tables: readonly CountyTable[]): CountyTable[] {
  const first = new Set<string>();
  for (const { name, key, parents } of tables)
    if (!key && parents.every((parent) => parent === name || first.has(parent))) first.add(name);
  return tables.filter(({ name }) => first.has(name));
}
