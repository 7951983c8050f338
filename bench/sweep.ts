import { parseArgs } from 'node:util';
import pg from 'pg';
import { openBenchHub } from './bench-hub.ts';

/**
 * `npm run bench:sweep -- [--children 100000]`: how long it takes to compare (比对) all children of all departments once, by the
 * rules of the joint meeting, through the hub's own front door; everything asked and found is on record.
 */
const { values } = parseArgs({ options: { children: { type: 'string', default: '100000' } } });
const children = Number(values.children);
const ASK = 'mutation { askFullSweep { fullAskedAt } }';
const FOUND = 'select code, count(*)::int as found from finding group by 1 order by 2 desc';

let allBegan: number | null = null;
const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(1);
let told: (() => void) | undefined;
let isAsked = false;

/** Two things are waited for: that the children who are new to the sweep have been taken, and that all have been once more. */
function heard(entry: Record<string, unknown>): void {
  const { event } = entry;
  if (event === 'sweep-all-begun') allBegan = performance.now();
  if (event === 'sweep-all-ended' && allBegan !== null) told?.();
  if (event === 'sweep') console.log(JSON.stringify(entry));
  if (event === 'sweep' && !isAsked) told?.();
}
const next = () =>
  new Promise<void>((resolve) => {
    told = resolve;
  });

const start = performance.now();
await using bench = await openBenchHub(children, { sweep: {}, log: heard });
console.log(`${children} children: loaded and begun after ${seconds(start)} s`);
const first = performance.now();
await next();
console.log(`new children taken after ${seconds(first)} s`);
isAsked = true;
allBegan = null;
const headers = { 'content-type': 'application/json' };
const answer = await fetch(bench.hub.url, { method: 'POST', headers, body: JSON.stringify({ query: ASK }) });
const { errors } = (await answer.json()) as { errors?: unknown };
if (errors) throw new Error(JSON.stringify(errors));
await next();
console.log(`all children swept in ${seconds(allBegan ?? 0)} s`);
const client = new pg.Client({ connectionString: bench.urls['joint-meeting'] as string });
await client.connect();
console.table((await client.query(FOUND)).rows);
await client.end();
