import type { EntityMetadata, EntityProperty } from '@mikro-orm/postgresql';
import type { EntityClass } from './reading.ts';

/** A table whose rows belong to a child, and SQL for the ids of the children of the rows of a relation called `changed`. */
export interface ChildTie {
  table: string;
  childIds: string;
}

/** Columns by which a paper names a child without a relation to its record; an alias names both ids of the child. */
const NAMING = ['childId', 'aliasId'];

/**
 * How the rows of each table of a department lead to the child they belong to (表与儿童的关联): over relations to the register,
 * by the fewest hops, or by the child's id alone. Tables that belong to no child are left out.
 */
export function childTies(metadata: Iterable<EntityMetadata>, register: EntityClass): readonly ChildTie[] {
  const tables = [...metadata].filter(({ tableName, abstract, embeddable }) => tableName && !abstract && !embeddable);
  return tables.flatMap((meta) => tieOf(meta, register) ?? []).sort((one, other) => (one.table < other.table ? -1 : 1));
}

function tieOf(meta: EntityMetadata, register: EntityClass): ChildTie | null {
  const isRegister = (at: EntityMetadata) => (at.class as unknown) === register || at.className === register.name;
  const table = meta.tableName;
  if (isRegister(meta))
    return { table, childIds: `select changed.${columnOf(meta, meta.primaryKeys[0])} from changed` };
  const hops = waysToOne(meta, isRegister);
  if (hops) return { table, childIds: along(hops) };
  const naming = NAMING.filter((name) => name in meta.properties);
  if (naming.length === 0) return null;
  return {
    table,
    childIds: naming.map((name) => `select changed.${columnOf(meta, name)} from changed`).join(' union all '),
  };
}

/** The last relation holds the child's id, so the register itself is not read. */
function along(hops: readonly EntityProperty[]): string {
  const joins = hops.slice(0, -1).map((hop, at) => {
    const target = hop.targetMeta as EntityMetadata;
    const own = `"h${at}".${columnOf(target, target.primaryKeys[0])}`;
    return ` join ${quoted(target.tableName)} "h${at}" on ${own} = ${before(at)}.${quoted(hop.fieldNames[0])}`;
  });
  const last = hops.at(-1) as EntityProperty;
  return `select ${before(hops.length - 1)}.${quoted(last.fieldNames[0])} from changed${joins.join('')}`;
}

function before(at: number): string {
  return at === 0 ? 'changed' : `"h${at - 1}"`;
}

/** The fewest hops over relations to one row each, from a table to one that fits. */
function waysToOne(start: EntityMetadata, fits: (meta: EntityMetadata) => boolean): readonly EntityProperty[] | null {
  const seen = new Set([start]);
  let ways: { at: EntityMetadata; hops: EntityProperty[] }[] = [{ at: start, hops: [] }];
  while (ways.length > 0) {
    const arrived = ways.find(({ at }) => fits(at));
    if (arrived) return arrived.hops;
    ways = ways.flatMap(({ at, hops }) =>
      (Object.values(at.properties) as EntityProperty[])
        .filter((property) => property.kind === 'm:1' || (property.kind === '1:1' && property.owner))
        .filter(({ targetMeta }) => targetMeta && !seen.has(targetMeta) && seen.add(targetMeta))
        .map((property) => ({ at: property.targetMeta as EntityMetadata, hops: [...hops, property] })),
    );
  }
  return null;
}

function columnOf(meta: EntityMetadata, property: string | undefined): string {
  return quoted((meta.properties as Record<string, EntityProperty>)[property as string]?.fieldNames[0]);
}

function quoted(name: string | undefined): string {
  return `"${name}"`;
}
