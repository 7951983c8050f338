import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Session } from '../../../schema/access/viewer.ts';
import type { ImportStore } from './import-store.ts';
import type { FromWorker, ToWorker, WorkerConfig } from './worker-talk.ts';

/** Writes an entry of an import into the department's journal; false: it could not be. */
export type WriteJournal = (
  act: string,
  children: readonly string[],
  session: Session,
  importId: number | null,
) => Promise<boolean>;

/** What runs imports and says how it goes. */
export interface RunnerOptions {
  store: ImportStore;
  config: () => WorkerConfig;
  journal: WriteJournal;
  log: (line: Readonly<Record<string, unknown>>) => void;
}

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));

/** Heap of a worker in MB; with buffers and code it stays below 512. */
const HEAP_MB = 256;
/** A worker without work is kept for so long: a check is mostly followed by the writing. */
const IDLE_MS = 20_000;
/** How often imports are looked for that nobody runs: a process was killed, or another one has died. */
const SWEEP_MS = 10_000;
/** An import whose worker dies so often is given up. */
const MOST_TRIES = 3;
/** Lower priority than whatever answers people. */
const NICE = 10;

const BROKEN =
  '导入意外中断,已写入的行保留,未写入的行没有改动。请重新上传同一个文件继续;多次不成功的,请联系系统管理员。';

/** Runs the imports of a department one after the other in a process of their own (导入调度). */
export class ImportRunner {
  readonly #options: RunnerOptions;
  readonly #tries = new Map<number, number>();
  #worker: ChildProcess | null = null;
  #running: { id: number; done: (failure: string | null) => void } | null = null;
  #turn: Promise<void> = Promise.resolve();
  readonly #queued = new Set<number>();
  #sweep: NodeJS.Timeout | undefined;
  #idle: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /** Looks for imports that were left running, now and from then on. */
  begin(): void {
    const look = () =>
      this.#options.store.running().then(
        (ids) => ids.forEach((id) => void this.run(id)),
        () => undefined,
      );
    void look();
    this.#sweep = setInterval(look, SWEEP_MS);
    this.#sweep.unref();
  }

  /** Puts an import in the queue, once. */
  run(id: number): Promise<void> {
    if (this.#queued.has(id) || this.#isClosed) return this.#turn;
    this.#queued.add(id);
    this.#turn = this.#turn.then(() => this.#runNow(id)).catch(() => undefined);
    return this.#turn;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#sweep);
    clearTimeout(this.#idle);
    const worker = this.#worker;
    if (!worker) return;
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    worker.kill('SIGKILL');
    await ended;
    await this.#turn;
  }

  async #runNow(id: number): Promise<void> {
    this.#queued.delete(id);
    if (this.#isClosed) return;
    clearTimeout(this.#idle);
    const worker = this.#worker ?? this.#start();
    const failure = await new Promise<string | null>((done) => {
      this.#running = { id, done };
      send(worker, { kind: 'RUN', id });
    });
    this.#running = null;
    if (failure === null) this.#tries.delete(id);
    else if (!this.#isClosed) await this.#failed(id, failure);
    this.#idle = setTimeout(() => this.#worker?.kill('SIGKILL'), IDLE_MS);
    this.#idle.unref();
  }

  /** The sweep tries it again; in the end it is given up, with a sentence for whoever waits for it. */
  async #failed(id: number, failure: string): Promise<void> {
    const tries = (this.#tries.get(id) ?? 0) + 1;
    this.#tries.set(id, tries);
    this.#options.log({ level: 'error', event: 'import-broken', import: id, tries, at: failure });
    if (tries < MOST_TRIES) return;
    this.#tries.delete(id);
    await this.#options.store.end(id, 'FAILED', { code: 'INTERNAL', message: BROKEN }).catch(() => undefined);
  }

  #start(): ChildProcess {
    const worker = fork(WORKER, [], {
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      env: { PATH: process.env.PATH, TZ: process.env.TZ, NODE_ENV: process.env.NODE_ENV },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    this.#worker = worker;
    if (worker.pid) setPriority(worker.pid, NICE);
    worker.on('message', (message: FromWorker) => this.#hear(worker, message));
    worker.once('exit', (code, signal) => {
      if (this.#worker === worker) this.#worker = null;
      this.#running?.done(`worker ended (${signal ?? code})`);
    });
    worker.on('error', () => undefined);
    worker.unref();
    worker.channel?.unref();
    send(worker, { kind: 'OPEN', config: this.#options.config() });
    return worker;
  }

  #hear(worker: ChildProcess, message: FromWorker): void {
    if (message.kind === 'RAN' && this.#running?.id === message.id) this.#running.done(message.failure);
    if (message.kind !== 'JOURNAL') return;
    const { number, act, children, session } = message;
    void this.#options
      .journal(act, children, session, this.#running?.id ?? null)
      .catch(() => false)
      .then((isDone) => {
        const { fieldKeys } = this.#options.config();
        send(worker, { kind: 'JOURNALED', number, isDone, fieldKeys });
      });
  }
}

function send(worker: ChildProcess, message: ToWorker): void {
  if (worker.connected) worker.send(message, () => undefined);
}
