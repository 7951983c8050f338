import type { PlainDate } from '../schema/plain-date.ts';
import type { Fits, LedgerValue } from './ledger.ts';
import type { ProblemCode } from './ledger-problem.ts';
import type { EntityClass } from './reading.ts';

/** A cell as a file holds it (单元格): a text, a number, a truth value, a day, or what cannot be used. */
export type Cell = null | string | number | boolean | { day: PlainDate } | { formula: string } | { error: string };

/** What a cell says, or what is wrong with it. `isWithheld`: a masked value, which says nothing and changes nothing. */
export type ParsedCell = { value: LedgerValue } | { isWithheld: true } | CellProblem;

/** What is wrong with a cell: a stable code, a Chinese sentence, and, where there is one, what to write instead. */
export interface CellProblem {
  code: ProblemCode;
  message: string;
  suggestion?: string;
}

/** What a column holds; the template formats and validates its cells accordingly. */
export type ColumnKind =
  | 'TEXT'
  | 'CHOICE'
  | 'CHOICES'
  | 'FLAG'
  | 'DAY'
  | 'MONTH'
  | 'COUNT'
  | 'AMOUNT'
  | 'PHONE'
  | 'CHILD_ID'
  | 'NATIONAL_ID'
  | 'DIVISION'
  | 'REFERENCE';

/** A column of a ledger (列). */
export interface Column {
  kind: ColumnKind;
  /** 表头 in Chinese. */
  header: string;
  /** Other headings under which people keep it. */
  alsoCalled: readonly string[];
  /** 填写说明, shown beside the heading. */
  note: string;
  isRequired: boolean;
  example: string;
  /** The words of a drop-down list, in order. */
  choices: readonly string[];
  parse(cell: Cell, today: PlainDate): ParsedCell;
  /** The value as it is written into a cell; what `parse` makes of it is the value again. */
  print(value: LedgerValue): string;
  /** REFERENCE: which row is meant. */
  refersTo?: Reference;
  /** DIVISION: the levels that fit. */
  levels?: readonly string[];
}

/** How the text of a cell names a row of another table: by its name, in the division of another column or anywhere in the area. */
export interface Reference {
  entity: EntityClass;
  /** The property that holds the name. */
  by: string;
  /** The column whose division narrows it down (its subtree), when two places have the same name. */
  within?: string;
  /** The property that leads to the row of another REFERENCE column: a social worker is one of the station beside it. */
  under?: { property: string; column: string };
  /**
   * What is wrong with a row of that name, given the line (a site that was not open on the day); of several of a name, that
   * one is meant with which nothing is wrong.
   */
  fits?: Fits;
}

/** What a declaration says of a column beside its kind. */
export interface ColumnOptions {
  note?: string;
  isRequired?: boolean;
  example?: string;
  alsoCalled?: readonly string[];
}
