/** How the import command ends (退出码). */
export const EXIT = {
  /** All rows are in, or there was nothing to do. */
  ALL_IN: 0,
  /** Some rows were not taken, or wait for a data steward. */
  SOME_OUT: 1,
  WRONG_USE: 2,
  FILE_REFUSED: 3,
  NOT_LET_IN: 4,
  FAILED: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Why the import command does not go on: how it ends, a stable code, and a sentence for whoever runs it. */
export class ImportFailure extends Error {
  readonly exit: ExitCode;
  readonly code: string;

  constructor(exit: ExitCode, code: string, message: string) {
    super(message);
    this.name = 'ImportFailure';
    this.exit = exit;
    this.code = code;
  }
}
