import type { Viewer } from '../../schema/access/viewer.ts';

/**
 * The documents of ledger exports that are running (台账导出查询). Somebody without the right to write queries of their own runs
 * only the console's; while a ledger is read out for them, exactly the document of that ledger is theirs to run as well.
 */
export class LedgerDocuments {
  readonly #open = new Map<string, number>();

  /** Opens one document to one person until the export is over. */
  async whileOpen<T>(viewer: Viewer, text: string, run: () => Promise<T>): Promise<T> {
    const key = keyOf(viewer, text);
    this.#open.set(key, (this.#open.get(key) ?? 0) + 1);
    try {
      return await run();
    } finally {
      const left = (this.#open.get(key) ?? 1) - 1;
      if (left === 0) this.#open.delete(key);
      else this.#open.set(key, left);
    }
  }

  /** Whether a person may run a document because a ledger is being read out for them with it. */
  isOpen(viewer: Viewer, text: string): boolean {
    return this.#open.has(keyOf(viewer, text));
  }
}

function keyOf({ id }: Viewer, text: string): string {
  return `${id} ${text}`;
}
