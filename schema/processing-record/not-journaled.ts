/**
 * A department could not write down in time what it was about to tell or to do (未能写入披露日志), so it gives no answer.
 * `isDone`: the act that was asked for is done already.
 */
export class NotJournaled extends Error {
  readonly isDone: boolean;

  constructor(isDone: boolean) {
    super('The journal cannot be written.');
    this.name = 'NotJournaled';
    this.isDone = isDone;
  }
}
