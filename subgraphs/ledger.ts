import type { FieldProblem } from '../schema/errors.ts';
import type { PlainDate } from '../schema/plain-date.ts';
import type { Column } from './ledger-column.ts';
import type { EntityClass, ReadingKeys } from './reading.ts';

/** The values of one row, by column; null: the cell is empty; missing: the file has no such column, or the value is masked. */
export type LedgerRow = Readonly<Record<string, LedgerValue>>;
export type LedgerValue = string | number | boolean | readonly string[] | null;

/** What is known of a row when its records are made. */
export interface Known {
  /** The hub's id of the child the row is about; empty when it is about none. */
  childId: string;
  /** The ids of the rows that REFERENCE columns lead to, by column. */
  references: Readonly<Record<string, number | string>>;
  /** The record of the target as it is, with what earlier rows have made of it, by property; null: it is new. For steps that only go forward. */
  there: Readonly<Record<string, LedgerValue>> | null;
  today: PlainDate;
}

/**
 * What a property of a record is filled from: a column (`'name'`), the child of the row (`CHILD`), the row that a REFERENCE
 * column leads to (`refersTo('home')`), a constant (`always('CIVIL_AFFAIRS')`), or several columns (`from(['a','b'], …)`).
 */
export type Fill =
  | string
  | { kind: 'CHILD' }
  | { kind: 'REFERENCE'; column: string }
  | { kind: 'ALWAYS'; value: LedgerValue }
  | { kind: 'FROM'; columns: readonly string[]; value: (row: LedgerRow, known: Known) => LedgerValue };

/** Filled with the child of the row. */
export const CHILD: Fill = { kind: 'CHILD' };
export const refersTo = (column: string): Fill => ({ kind: 'REFERENCE', column });
export const always = (value: LedgerValue): Fill => ({ kind: 'ALWAYS', value });
export const from = (columns: readonly string[], value: (row: LedgerRow, known: Known) => LedgerValue): Fill => ({
  kind: 'FROM',
  columns,
  value,
});

/** Whether a record that is there fits a row: its properties by name (days as text, relations as ids), and the row; null: it does. */
export type Fits = (record: Readonly<Record<string, LedgerValue>>, row: LedgerRow) => FieldProblem | null;

/**
 * A record that a row says something about (登记对象): a row of an entity. What is there under the same key is changed where it
 * differs, else it is created. A property filled from a missing column is left as it is; from an empty cell it becomes null,
 * or, where it may not be null, is left as it is.
 */
export interface Target {
  entity: EntityClass;
  /** The properties that tell which record it is. */
  key: readonly string[];
  fill: Readonly<Record<string, Fill>>;
  /** Values of a new record that the ledger has no column for. */
  atFirst?: Readonly<Record<string, Fill>>;
  /** Only rows in which at least one of these columns says something have this record. */
  when?: readonly string[];
  /**
   * 起止: records of one `per` (a child, a child and a school) follow each other by `from`; a newer one ends the one before
   * it on its first day, whatever the order of the rows. Where `until` has a column too, what it says holds as long as no
   * newer record begins earlier. `ending`: what else is entered into a record that a newer one ends, where it says nothing yet
   * (why an enrolment is over). An empty cell of `until`, or of what `ending` names, ends nothing and reopens nothing.
   */
  follows?: { per: readonly string[]; ending?: Readonly<Record<string, LedgerValue>> };
  /** A record that is there is left as it is: the ledger only makes sure that it exists (a pupil, named in an attendance list). */
  isOnlyCreated?: boolean;
  /** The record has to be there already; else the row is refused (RULE) with this sentence, which says what to do first. */
  mustExist?: string;
  /**
   * What is wrong with an existing record as the one that is meant, given the row (`field`: the column); of several under the
   * key, that one is meant with which nothing is wrong (the pairing of the day of a visit). Nothing fits: the row is refused.
   */
  fits?: Fits;
  /**
   * A relation of it that leads to the record of an earlier target of the same row: property → index of the target. Where the row
   * has no such record (`when`), a relation that may be empty is, and else there is no record either.
   */
  belongsTo?: Readonly<Record<string, number>>;
  /** Properties that are made together, from one or more columns. */
  together?: readonly Together[];
  /** What a change would overwrite and is kept as a record of its own. */
  keeps?: Former;
  /** Its parts in tables of their own that the row states completely. */
  parts?: readonly Parts[];
}

/** 同时得出的几项: properties that are made together, as a number that is kept sealed and the index by which it is found. */
export interface Together {
  /** None of them in the file, or all masked: the properties are left as they are. */
  columns: readonly string[];
  properties: readonly string[];
  /** The property by which one sees whether anything has changed; the others are not compared. */
  comparedBy: string;
  /** Whether it seals: the transaction then begins with `beforeSealing`. */
  seals: boolean;
  make: (row: LedgerRow, known: Known, keys: ReadingKeys) => Readonly<Record<string, LedgerValue>>;
}

/**
 * 此前的情况: when one of the properties `of` changes and the day `since` is a later one, what was said until then is kept as
 * a row of `entity` with the same properties, from the former day until the new one, whose relation `owner` leads to the
 * record. With the same day it is a correction and nothing is kept.
 */
export interface Former {
  entity: EntityClass;
  owner: string;
  of: readonly string[];
  since: string;
}

/** 附表: rows of `entity` whose relation `owner` leads to the record; where the row says others, all of them are replaced. */
export interface Parts {
  entity: EntityClass;
  owner: string;
  /** The property that counts them from 0; it does not matter for whether they are the same. */
  order: string;
  /** A file that lacks one of them does not state the parts completely and leaves them as they are. */
  columns: readonly string[];
  rows: (row: LedgerRow) => readonly Readonly<Record<string, LedgerValue>>[];
}

/** Which columns tell the child that a row is about. Whatever is left out, the ledger has no column for. */
export interface ChildColumns {
  childId: string;
  nationalId: string;
  name: string;
  birthDate?: string;
  sex?: string;
  /** Village or township of residence. */
  divisionCode?: string;
  guardianName?: string;
  guardianPhone?: string;
  /**
   * Whether rows register children (the register itself, a first target keyed by `id`) or need one that the department
   * knows already; ledgers that create the child on the way have an `isOnlyCreated` target and say true.
   */
  mayRegister: boolean;
}

/** How the ledger is read out again: a list of the graph, and where in each node the columns stand. */
export interface LedgerExport {
  /** The connection field with its arguments, which may use `$division: String` and `$after: String`, 50 to 100 nodes a page. */
  list: string;
  /** A list of records in each node that become the rows, as a path with its arguments; without it, a node is a row. */
  each?: string;
  /** Column → path from the row's record (`name`), or, beginning with `^`, from the node it lies in (`^id`). Enum values come as they are. */
  paths: Readonly<Record<string, string>>;
}

/** A ledger (台账): a declared table. From it come template, reading, checking, writing, result workbook, export and documentation. */
export interface Ledger {
  /** As in addresses and on the command line: `children`. */
  name: string;
  /** 中文名称: 儿童台账. */
  title: string;
  /** One sentence in Chinese: what a row is, and how rows that are there already are recognised. */
  says: string;
  /** The document that the table comes from: `FS53`. */
  source: string;
  /** The mutation that does the same by hand: who may use it may import. */
  act: string;
  /** Column → declaration, in the order of the template. */
  columns: Readonly<Record<string, Column>>;
  /** The columns that together tell what a row is about: two rows alike in them are the same row. */
  key: readonly string[];
  /** The child that a row is about; null: it is about none. */
  child: ChildColumns | null;
  /** The column with the division that decides whether a row lies in the importer's area. Without it the child or the first reference decides. */
  place: string | null;
  targets: readonly Target[];
  /** What is wrong with a row as a whole, by column (`field`); the sentences of `check.ts` fit. */
  check?: (row: LedgerRow, today: PlainDate) => readonly (FieldProblem | null)[];
  export: LedgerExport;
}

/** Where a department keeps what tells children apart (身份特征), for matching rows without a usable number. */
export interface PersonSource {
  /** Properties of the register (`Department.children`). */
  name: string;
  birthDate: string | null;
  sex: string | null;
  /** SQL over the register's row `c`: guardian names and phones as `text[]`; null: the department keeps none. */
  guardianNames: string | null;
  phones: string | null;
}
