import { Worker } from 'node:worker_threads';
import { type Job, type JobResult, Jobs, type Shared } from './verify-job.ts';
import { closeConnections } from './verify-read.ts';
import type { Order } from './verify-worker.ts';

/** Does the jobs of a verification, in this thread or in several. */
export interface JobPool {
  share(shared: Shared): void;
  /** Does jobs, as many at a time as there are threads, and hands over each result. */
  all(jobs: AsyncIterable<Job> | Iterable<Job>, take: (result: JobResult, job: Job) => void): Promise<void>;
  close(): Promise<void>;
}

type Run = (job: Job) => Promise<JobResult>;

/** All in this thread: for few records. */
export function inThisThread(): JobPool {
  let jobs: Jobs;
  return {
    share: (shared) => {
      jobs = new Jobs(shared);
    },
    all: async (all, take) => {
      for await (const job of all) take(await jobs.do(job), job);
    },
    close: closeConnections,
  };
}

/** In so many threads. */
export function inThreads(count: number): JobPool {
  const threads = Array.from({ length: count }, () => openThread());
  return {
    share: (shared) => {
      for (const { tell } of threads) tell({ shared });
    },
    all: (jobs, take) =>
      distribute(
        jobs,
        take,
        threads.map(({ run }) => run),
      ),
    close: async () => void (await Promise.all(threads.map(({ end }) => end()))),
  };
}

/** Each thread takes the next job when it has done one. */
async function distribute(
  jobs: AsyncIterable<Job> | Iterable<Job>,
  take: (result: JobResult, job: Job) => void,
  runs: readonly Run[],
): Promise<void> {
  const iterator = Symbol.asyncIterator in jobs ? jobs[Symbol.asyncIterator]() : jobs[Symbol.iterator]();
  let turn: Promise<unknown> = Promise.resolve();
  const next = () => {
    const mine = turn.then(() => iterator.next());
    turn = mine.catch(() => {});
    return mine;
  };
  const work = async (run: Run) => {
    for (let job = await next(); !job.done; job = await next()) take(await run(job.value), job.value);
  };
  // two jobs wait with each thread, so that it need not wait for us
  await Promise.all([...runs, ...runs].map(work));
}

function openThread() {
  const worker = new Worker(new URL('./verify-worker.ts', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  const waiting = new Map<number, { resolve(result: JobResult): void; reject(error: Error): void }>();
  let number = 0;
  const tell = (order: Order) => worker.postMessage(order);
  worker.on('message', (answer: { number: number; result?: JobResult; failure?: string; code?: string }) => {
    const { resolve, reject } = waiting.get(answer.number) ?? {};
    waiting.delete(answer.number);
    if (answer.result) resolve?.(answer.result);
    else reject?.(Object.assign(new Error(answer.failure), { code: answer.code }));
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error as Error);
  });
  const run: Run = (job) =>
    new Promise((resolve, reject) => {
      number += 1;
      waiting.set(number, { resolve, reject });
      tell({ job, number });
    });
  const end = () =>
    new Promise<void>((resolve) => {
      worker.once('exit', () => resolve());
      tell({ end: true });
    });
  return { tell, run, end };
}
