/** A task that runs one at a time: who asks while it runs gets the next run, together with everybody else who waits for it. */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = () => {
    const begun = task().finally(() => {
      if (running === begun) running = null;
    });
    running = begun;
    return begun;
  };
  return () => {
    if (!running) return run();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return run();
      });
    return next;
  };
}

/** Runs that are under way, so that one can wait for their end. */
export class UnderWay {
  readonly #runs = new Set<Promise<void>>();

  add(run: Promise<void>): Promise<void> {
    const noted = run.finally(() => this.#runs.delete(noted));
    this.#runs.add(noted);
    return noted;
  }

  async ended(): Promise<void> {
    await Promise.all(this.#runs);
  }
}
