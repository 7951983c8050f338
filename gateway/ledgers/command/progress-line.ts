import type { ImportInfo, ImportState } from '../../../subgraphs/ledger/door.ts';

const STEPS: Partial<Record<ImportState, string>> = { CHECKING: '检查', WRITING: '写入', UNDOING: '撤销' };
const BAR = 24;
/** Where lines cannot be overwritten they come this often. */
const PLAIN_EVERY_MS = 5_000;

/** Where progress is shown: a terminal, or a log. */
export interface ProgressOutput {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows how far an import is (进度): a bar that moves on a terminal, now and then a line elsewhere. */
export class ProgressLine {
  readonly #output: ProgressOutput;
  readonly #now: () => number;
  #shownAt = Number.NEGATIVE_INFINITY;
  #isOpen = false;

  constructor(output: ProgressOutput, now: () => number = () => performance.now()) {
    this.#output = output;
    this.#now = now;
  }

  show(info: ImportInfo): void {
    const text = progressText(info, this.#output.isTTY === true);
    if (text === null) this.end();
    else if (this.#output.isTTY) {
      this.#isOpen = true;
      this.#output.write(`\r\u001b[K${text}`);
    } else if (this.#now() - this.#shownAt >= PLAIN_EVERY_MS) {
      this.#shownAt = this.#now();
      this.#output.write(`${text}\n`);
    }
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#isOpen) this.#output.write('\r\u001b[K');
    this.#isOpen = false;
  }
}

/** How far an import is: rows, rate, what remains; null: it does not run. */
export function progressText(info: ImportInfo, hasBar: boolean): string | null {
  const { state, rows, rowsDone, rowsPerSecond, secondsLeft } = info;
  const step = STEPS[state];
  if (!step) return null;
  if (!rows) return `${step}:正在读取文件`;
  const filled = Math.min(BAR, Math.floor((rowsDone / rows) * BAR));
  const bar = hasBar ? ` [${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}]` : '';
  const rate = rowsPerSecond === null ? '' : `,每秒 ${rowsPerSecond} 行`;
  const left = secondsLeft === null ? '' : `,还需约 ${secondsLeft} 秒`;
  return `${step}${bar} ${rowsDone}/${rows} 行${rate}${left}`;
}
