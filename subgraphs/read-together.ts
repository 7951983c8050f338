interface Turn<Answer> {
  hasBegun: boolean;
  answer: Promise<Answer>;
}

/**
 * Reads that ask the very same are made together (同问合读): while one is on its way, those that come meanwhile share the next.
 * None is answered by a read that began before it was asked, so everybody sees what was written before they asked.
 */
export class ReadTogether<Answer> {
  readonly #last = new Map<string, Turn<Answer>>();

  /** The answer to a question, read by `read` or by whoever asked the same and has not begun. */
  ask(question: string, read: () => Promise<Answer>): Promise<Answer> {
    const last = this.#last.get(question);
    if (last && !last.hasBegun) return last.answer;
    const turn: Turn<Answer> = { hasBegun: false, answer: Promise.resolve() as never };
    turn.answer = Promise.resolve(last?.answer.catch(() => undefined)).then(() => {
      turn.hasBegun = true;
      return read();
    });
    this.#last.set(question, turn);
    const forget = () => void (this.#last.get(question) === turn && this.#last.delete(question));
    turn.answer.then(forget, forget);
    return turn.answer;
  }
}
