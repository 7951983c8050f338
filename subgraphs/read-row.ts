import type { EntityMetadata, EntityProperty } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Row, Sql } from './reading.ts';

/** A row source inside a statement: a table under an alias, or the key of a type that has no table here. */
export interface Source {
  alias: string;
  meta: EntityMetadata | null;
  keys: ReadonlySet<string>;
}

/** The row function of a source; naming something that is neither a property nor a key is a mistake in the department's code. */
export function rowOf(source: Source): Row {
  return (name) => {
    if (source.keys.has(name)) return sql.ref(`${source.alias}.${name}`);
    const property = propertyOf(source, name);
    const column = property?.fieldNames?.[0];
    if (!column || property.kind === '1:m')
      throw new Error(`no column '${name}' on ${source.meta?.className ?? 'key'}`);
    return sql.ref(`${source.alias}.${column}`);
  };
}

/** Whether a source is a division: of the department's own table, or by its code only. */
export function isDivision({ keys, meta }: Source): boolean {
  return keys.has('code') || meta?.className === 'Division';
}

/** The entity property of that name, when the source is a table that has it. */
export function propertyOf(source: Source, name: string): EntityProperty | undefined {
  return source.meta ? (source.meta.properties as Record<string, EntityProperty>)[name] : undefined;
}

/** The table of an entity, as SQL with its alias. */
export function tableOf(source: Source): Sql {
  return sql`${sql.table(source.meta?.tableName as string)} as ${sql.ref(source.alias)}`;
}
