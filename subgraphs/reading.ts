import type { EntitySchema } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';
import { recordId } from './record-id.ts';
import { mapped } from './slot.ts';

/** A piece of SQL. */
export type Sql = RawBuilder<unknown>;

/** A row that a statement is standing on: `row('name')` is the column of that property, `row('code')` a key of a key-only type. */
export type Row = (property: string) => Sql;

/** The arguments of a field; values that come from variables are slots, usable as SQL parameters all the same. */
// biome-ignore lint/suspicious/noExplicitAny: argument shapes are the SDL's; each reading states the ones it uses.
export type Arguments = Record<string, any>;

/** Secrets a reading may compute with: the linkage key of child ids and the key that signs cursors. */
export interface ReadingKeys {
  linkageKey: Buffer;
  cursorKey: Buffer;
}

type EntityClass = { name: string } | EntitySchema;

/** How a field that is neither a column nor a relation is read. */
export type FieldReading =
  | { kind: 'DERIVED'; sql: (row: Row, args: Arguments) => Sql }
  | { kind: 'HERE' }
  | { kind: 'ONE'; entity: EntityClass; where: RowMatch; otherwise?: (args: Arguments) => Sql }
  | { kind: 'MANY'; entity: EntityClass; where: RowMatch; orderBy: readonly string[] }
  | { kind: 'KEY'; key: (row: Row, args: Arguments) => Sql };

type RowMatch = (parent: Row, target: Row, args: Arguments) => Sql;

/** What one SDL type is read from, and its fields that need saying. */
export interface TypeReading {
  /** The table its rows are; without it the type consists of its key alone (a child or a division as seen from outside). */
  entity?: EntityClass;
  /** The key field of a type that other departments also have (`id` of Child, `code` of Division). */
  key?: string;
  fields?: Record<string, FieldReading>;
  /** Filter fields that are not a property: SQL for the condition. */
  filters?: Record<string, (row: Row, value: unknown) => Sql>;
}

/** How a department's SDL is read: types named as an entity and fields named as a property need no entry. */
export type Reading = Record<string, TypeReading>;

/** A field computed by SQL from its row. */
export function derived(expression: (row: Row, args: Arguments) => Sql): FieldReading {
  return { kind: 'DERIVED', sql: expression };
}

/** A section: another SDL type over the same row. */
export function here(): FieldReading {
  return { kind: 'HERE' };
}

/** At most one row of an entity; `otherwise` gives the key of a bare reference when there is none. */
export function one(entity: EntityClass, where: RowMatch, otherwise?: (args: Arguments) => Sql): FieldReading {
  return { kind: 'ONE', entity, where, ...(otherwise ? { otherwise } : {}) };
}

/** The rows of an entity that match, in the order of the named properties (`'from desc'`); the primary key breaks ties. */
export function many(entity: EntityClass, where: RowMatch, orderBy: readonly string[] = []): FieldReading {
  return { kind: 'MANY', entity, where, orderBy };
}

/** The record that the argument `id` names. */
export function byId(entity: EntityClass): FieldReading {
  return one(entity, (_, row, args) => sql`${row('id')} = ${mapped(args.id, recordId)}`);
}

/** Every row of an entity that the filter leaves, in that order. */
export function all(entity: EntityClass, ...orderBy: string[]): FieldReading {
  return many(entity, () => sql`true`, orderBy);
}

/** A reference to something another department describes: its key. */
export function reference(key: (row: Row, args: Arguments) => Sql): FieldReading {
  return { kind: 'KEY', key };
}
