/** A command that is not carried out (不予办理): HTTP status, a code of the hub's closed list, and a Chinese sentence that says what to do. */
export class LedgerRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'LedgerRefusal';
    this.status = status;
    this.code = code;
  }
}
