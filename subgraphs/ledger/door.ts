import type { OperationMark, Receipt } from '../../schema/processing-record/record.ts';

/** What can be asked of a department's ledgers (台账入口); everything is decided by who asks, for what. */
export type LedgerCommand =
  /** The ledgers that the viewer may import or export, with their columns: `LedgerInfo[]`. */
  | { command: 'LEDGERS' }
  /** A file: the template workbook of a ledger. */
  | { command: 'TEMPLATE'; ledger: string }
  /** Takes a file and begins to check it: `ImportInfo`. The same file by the same person is the same import. */
  | { command: 'UPLOAD'; ledger: string; fileName: string; file: Buffer }
  /** The viewer's imports, the newest first: `ImportInfo[]`; a data steward sees all of their area. */
  | { command: 'IMPORTS'; ledger?: string; before?: number }
  | { command: 'IMPORT'; id: number }
  /** Up to 200 rows with their problems, after row `after`: `ImportRow[]`. */
  | { command: 'ROWS'; id: number; states?: readonly string[]; after?: number }
  /** Writes the valid rows (also those that have become so since the last time). */
  | { command: 'WRITE'; id: number }
  /** Stops an import that runs; what is written stays and can be undone. */
  | { command: 'CANCEL'; id: number }
  /** Takes back what an import has written, as long as nothing later touched it. */
  | { command: 'UNDO'; id: number }
  /**
   * The children whom the last step of an import that is at rest was about, 2,000 rows a page, from row `after` on: `ImportedChildren`. A gateway asks
   * it by itself, so that the processing record and the guardians' reports name them.
   */
  | { command: 'CHILDREN'; id: number; after?: number }
  /** A file: the uploaded workbook with what is wrong beside each row. */
  | { command: 'RESULT'; id: number }
  /** Rows that may mean a child that is known already, for data stewards: `ReviewInfo[]`. */
  | { command: 'REVIEWS'; state?: 'OPEN' | 'CONFIRMED' | 'REFUSED'; importId?: number; before?: number }
  /** The steward's answer: the row means this child (CONFIRMED), is nobody known (REFUSED: `childId` null), or is open again (OPEN). */
  | { command: 'REVIEW'; id: number; decision: 'CONFIRMED' | 'REFUSED' | 'OPEN'; childId: string | null };

const UNRECORDED: ReadonlySet<LedgerCommand['command']> = new Set([
  'LEDGERS',
  'TEMPLATE',
  'IMPORTS',
  'IMPORT',
] as const);

/** Whether a command is a processing of data, which is written down; the others tell of nobody and change nothing. */
export function isRecorded(command: LedgerCommand['command']): boolean {
  return !UNRECORDED.has(command);
}

/** The commands that change something, and what the journal calls them. */
export const LEDGER_ACTS: Readonly<Partial<Record<LedgerCommand['command'], string>>> = {
  UPLOAD: 'uploadLedger',
  WRITE: 'writeLedger',
  CANCEL: 'cancelImport',
  UNDO: 'undoImport',
  REVIEW: 'reviewRow',
};

/** A command as it comes to a department. */
export interface LedgerRequest {
  command: LedgerCommand;
  operation: OperationMark | null;
}

/** What a department answers: JSON, a file, or a refusal with its code, sentence and HTTP status. */
export type LedgerReply = (
  | { kind: 'JSON'; json: unknown }
  | { kind: 'FILE'; fileName: string; type: string; bytes: Buffer }
  | { kind: 'REFUSED'; status: number; code: string; message: string }
) & { receipts: readonly Receipt[] };

/** A ledger as it is shown to people and programs. */
export interface LedgerInfo {
  department: string;
  name: string;
  title: string;
  says: string;
  source: string;
  mayImport: boolean;
  columns: readonly {
    column: string;
    header: string;
    kind: string;
    note: string;
    isRequired: boolean;
    example: string;
    choices: readonly string[];
  }[];
  export: {
    list: string;
    each: string | null;
    paths: Readonly<Record<string, string>>;
    choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
}

/** How far an import is. CHECKED: the trial run is done, nothing is written yet. */
export type ImportState = 'CHECKING' | 'CHECKED' | 'WRITING' | 'DONE' | 'CANCELLED' | 'UNDOING' | 'UNDONE' | 'FAILED';

/** The states in which rows come in, which can be cancelled. */
export const INCOMING_STATES: readonly ImportState[] = ['CHECKING', 'WRITING'];

/** The states that an import leaves by itself: a worker has something to do. */
export const RUNNING_STATES: readonly ImportState[] = [...INCOMING_STATES, 'UNDOING'];

/** Whether an import goes on by itself. */
export function isRunning({ state }: Pick<ImportInfo, 'state'>): boolean {
  return RUNNING_STATES.includes(state);
}

/** An import (导入任务) as it is shown. */
export interface ImportInfo {
  id: number;
  department: string;
  ledger: string;
  title: string;
  fileName: string;
  /** SM3 of the file's bytes. */
  sm3: string;
  state: ImportState;
  importedBy: string;
  createdAt: string;
  finishedAt: string | null;
  /** Times it was checked and written. */
  runs: number;
  rows: number | null;
  rowsDone: number;
  /** Rows a second of the running step, and seconds that remain; null when it does not run. */
  rowsPerSecond: number | null;
  secondsLeft: number | null;
  /** Rows by state. */
  counts: Readonly<Record<string, number>>;
  /** What is worth telling about the file. */
  notes: readonly string[];
  /** Why it FAILED, or the file was refused: code and sentence. */
  failure: { code: string; message: string } | null;
  mayUndo: boolean;
  /** Whether the children of the last step are in a gateway's record. */
  isReported: boolean;
}

/** A page of the children an import was about, and after which row the next one begins; null: that was the last. */
export interface ImportedChildren {
  children: readonly string[];
  next: number | null;
}

/** A row of an import as it is shown; the cells are those of the file, shown to whoever uploaded it. */
export interface ImportRow {
  /** Its place in the file, from 1. */
  ordinal: number;
  sheet: string;
  row: number;
  state: string;
  childId: string | null;
  problems: readonly {
    column: string | null;
    header: string | null;
    code: string;
    message: string;
    suggestion: string | null;
  }[];
}

/** A row that may mean a child that is known already (待核对). */
export interface ReviewInfo {
  id: number;
  importId: number;
  ledger: string;
  sheet: string;
  row: number;
  state: 'OPEN' | 'CONFIRMED' | 'REFUSED';
  childId: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  /** What the row says of the child; shown to whoever may read level 3 of the area. */
  given: Readonly<Record<string, string | null>>;
  candidates: readonly {
    childId: string;
    score: number;
    evidence: readonly { feature: string; says: string; weight: number }[];
  }[];
}
