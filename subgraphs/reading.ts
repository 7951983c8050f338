import type { EntitySchema } from '@mikro-orm/postgresql';
import { type RawBuilder, sql } from 'kysely';
import type { FieldKeys, SealedColumn } from './field-keys.ts';
import { recordId } from './record-id.ts';
import { mapped } from './slot.ts';

/** A piece of SQL. */
export type Sql = RawBuilder<unknown>;

/** A row that a statement is standing on: `row('name')` is the column of that property, `row('code')` a key of a key-only type. */
export type Row = (property: string) => Sql;

/** The arguments of a field; values that come from variables are slots, usable as SQL parameters all the same. */
// biome-ignore lint/suspicious/noExplicitAny: argument shapes are the SDL's; each reading states the ones it uses.
export type Arguments = Record<string, any>;

/** The secrets of a department: of child ids, of cursors, of receipts, and of what is kept encrypted. */
export interface ReadingKeys {
  linkageKey: Buffer;
  cursorKey: Buffer;
  /** The key of what receipts keep of an act's input. */
  receiptKey: Buffer;
  /** The keys of what is kept encrypted. */
  fieldKeys: FieldKeys;
}

/** An entity as it is named in a declaration. */
export type EntityClass = { name: string } | EntitySchema;

/** How a field that is neither a column nor a relation is read. */
export type FieldReading =
  /**
   * `withoutSmallCells`: how a report of many counts is shown to whom small cells are not; else the usual ways serve.
   * `isPaged`: the statement may name a page that the database keeps instead of sending it (`KeptPages`).
   */
  | {
      kind: 'DERIVED';
      sql: (row: Row, args: Arguments) => Sql;
      withoutSmallCells?: (row: Row, args: Arguments) => Sql;
      isPaged?: true;
    }
  | { kind: 'SEALED'; property: string; column: SealedColumn; mask: (text: string) => string }
  | { kind: 'HERE' }
  | { kind: 'ONE'; entity: EntityClass; where: RowMatch; otherwise?: (args: Arguments) => Sql }
  | { kind: 'MANY'; entity: EntityClass; where: RowMatch; orderBy: readonly string[] }
  | { kind: 'KEY'; key: (row: Row, args: Arguments) => Sql }
  | { kind: 'KEYS'; keys: (row: Row, args: Arguments) => Sql };

type RowMatch = (parent: Row, target: Row, args: Arguments) => Sql;

/** What one SDL type is read from, and its fields that need saying. */
export interface TypeReading {
  /** The table its rows are; without it the type consists of its key alone (a child or a division as seen from outside). */
  entity?: EntityClass;
  /** The key field of a type that other departments also have (`id` of Child, `code` of Division). */
  key?: string;
  fields?: Record<string, FieldReading>;
  /** Who may see a row beyond what its child or place decides: SQL over the row and the viewer. */
  visible?: (row: Row, viewer: ViewerSlots) => Sql;
  /** The id of the child that a row names without a relation to its record, where no property `childId` says it. */
  names?: (row: Row) => Sql;
  /** The property with the sign-in id of who wrote the paper: a paper about a sealed child stays its writer's. */
  writtenBy?: string;
  /** Filter fields that are not a property: SQL for the condition; `division` is whose section the list is in, if any. */
  filters?: Record<string, (row: Row, value: unknown, division: Row | null) => Sql>;
}

/** The viewer inside a statement, as parameters. */
export interface ViewerSlots {
  id: Sql;
  department: Sql;
  role: Sql;
  division: Sql;
}

/** How a department's SDL is read: types named as an entity and fields named as a property need no entry. */
export type Reading = Record<string, TypeReading>;

/** A field computed by SQL from its row. */
export function derived(expression: (row: Row, args: Arguments) => Sql): FieldReading {
  return { kind: 'DERIVED', sql: expression };
}

/** A text kept encrypted: the statement reads the envelope, and it is opened, or opened and masked, on answering. */
export function sealed(property: string, column: SealedColumn, mask: (text: string) => string): FieldReading {
  return { kind: 'SEALED', property, column, mask };
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

/** References to things other departments describe: their keys, as an array of text in the order of the answer. */
export function references(keys: (row: Row, args: Arguments) => Sql): FieldReading {
  return { kind: 'KEYS', keys };
}
