import { ProgressLine } from './progress-line.ts';

/** Where the command speaks (输出): results on standard output, everything else on standard error. */
export class ImportVoice {
  readonly isJson: boolean;
  readonly progress = new ProgressLine(process.stderr);

  constructor(isJson: boolean) {
    this.isJson = isJson;
  }

  /** A result, for people. */
  say(text: string): void {
    if (!this.isJson) process.stdout.write(`${text}\n`);
  }

  /** What goes on. */
  note(text: string): void {
    this.progress.end();
    process.stderr.write(`${text}\n`);
  }

  /** A result, for programs: the only thing on standard output. */
  json(value: unknown): void {
    if (this.isJson) process.stdout.write(`${JSON.stringify(value)}\n`);
  }
}
