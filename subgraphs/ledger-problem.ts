/** Every code that a row or file of a ledger can come back with (台账问题代码); stable, so that programs can tell them apart. */
export type ProblemCode =
  // cells
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'NOT_A_DAY'
  | 'NOT_A_MONTH'
  | 'NOT_A_NUMBER'
  | 'NOT_A_CHOICE'
  | 'NOT_A_FLAG'
  | 'NOT_A_PHONE'
  | 'NOT_A_CHILD_ID'
  | 'NATIONAL_ID_INVALID'
  | 'NATIONAL_ID_FLOAT'
  | 'NATIONAL_ID_FIFTEEN'
  | 'FORMULA'
  | 'ERROR_CELL'
  | 'UNKNOWN_DIVISION'
  | 'WRONG_DIVISION_LEVEL'
  | 'UNKNOWN_REFERENCE'
  | 'AMBIGUOUS_REFERENCE'
  // rows
  | 'RULE'
  | 'CONTRADICTION'
  | 'OUTSIDE_AREA'
  | 'CHILD_NOT_NAMED'
  | 'CHILD_NOT_KNOWN'
  | 'NEEDS_REVIEW'
  | 'SAME_KEY_TWICE'
  | 'OVERLAP'
  | 'CONFLICT'
  // files
  | 'EMPTY_FILE'
  | 'NOT_A_TABLE_FILE'
  | 'ENCRYPTED'
  | 'MACROS'
  | 'EXTERNAL_LINKS'
  | 'DAMAGED'
  | 'TOO_LARGE'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'ZIP_BOMB'
  | 'DANGEROUS_XML'
  | 'UNKNOWN_ENCODING'
  | 'NO_HEADER_ROW'
  | 'MISSING_COLUMNS'
  | 'OTHER_LEDGER';

/** What is wrong with a row, for the person who filled it in: which column, what it is, and how to put it right. */
export interface RowProblem {
  /** The ledger's column; null: the row as a whole. */
  column: string | null;
  code: ProblemCode;
  message: string;
  suggestion: string | null;
}

/** A file that is not read at all, with the reason as a Chinese sentence that says what to do. */
export class FileRefused extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string) {
    super(message);
    this.name = 'FileRefused';
    this.code = code;
  }
}
