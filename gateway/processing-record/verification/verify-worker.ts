import { parentPort } from 'node:worker_threads';
import { type Job, Jobs, type Shared } from './verify-job.ts';
import { closeConnections } from './verify-read.ts';

/** What a thread is told: what is shared from now on, a job, or to end. */
export type Order = { shared: Shared } | { job: Job; number: number } | { end: true };

let jobs: Jobs;

parentPort?.on('message', (order: Order) => {
  if ('shared' in order) jobs = new Jobs(order.shared);
  else if ('end' in order) void closeConnections().then(() => parentPort?.close());
  else
    jobs.do(order.job).then(
      (result) => parentPort?.postMessage({ number: order.number, result }),
      (error: { message?: string; code?: string }) =>
        parentPort?.postMessage({ number: order.number, failure: error.message ?? '', code: error.code }),
    );
});
