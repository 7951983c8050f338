/** What Ctrl-C does to an import. */
export interface InterruptionActs {
  /** Stops the import; what is written stays and can be undone. */
  cancel(): void;
  /** Ends the command while the import goes on. */
  leave(): void;
}

/** npm passes the terminal's signal on a second time: what follows at once is the same key stroke. */
const SAME_STROKE_MS = 1_000;

/** Ctrl-C while an import runs (中断): the first cancels it, the second leaves it running. Gives what takes this away again. */
export function onInterruption({ cancel, leave }: InterruptionActs): () => void {
  let firstAt: number | null = null;
  const hear = () => {
    if (firstAt === null) {
      firstAt = performance.now();
      cancel();
    } else if (performance.now() - firstAt > SAME_STROKE_MS) leave();
  };
  process.on('SIGINT', hear).on('SIGTERM', hear);
  return () => void process.off('SIGINT', hear).off('SIGTERM', hear);
}
