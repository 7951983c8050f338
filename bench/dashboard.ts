import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import pg from 'pg';
import { hasFigures } from '../subgraphs/figures/install.ts';
import { departmentNames } from '../subgraphs/subgraph.ts';
import { openBenchHub } from './bench-hub.ts';

/**
 * `npm run bench:figures -- [--children 100000]`: the dashboard of a county (all figures of all departments, its townships
 * beside it, twelve months) at 16 connections, against hand-written statements that read the same roll-ups, and the same
 * counted from the rows of one figure; in one run. Only the ratios mean anything.
 */
const CONNECTIONS = 16;
const SECONDS = 8;
const COUNTY = '210421';
const SECTION: Readonly<Record<string, string>> = {
  'civil-affairs': 'civilAffairs',
  education: 'education',
  'womens-federation': 'womensFederation',
  'youth-league': 'youthLeague',
};
const FIGURE = `code title definition basis unit value numerator denominator isWithheld isTargetMet asOf target { value comparison source }
  trend { month value } parts { code title value } areas { code value }`;

const { values } = parseArgs({ options: { children: { type: 'string', default: '100000' } } });
const departments = departmentNames().filter((name) => SECTION[name] && hasFigures(name));
const QUESTION = `query Dashboard { division(code: "${COUNTY}") { code name
  ${departments.map((name) => `${SECTION[name]} { figures(months: 12, withAreas: true) { ${FIGURE} } }`).join('\n')} } }`;

/** The same numbers as one statement by hand: a department's sums of the county and its townships. */
const BY_HAND = `select json_agg(json_build_array(division_code, counter, part, today, months[13:24])) as found
  from figure.series where division_code = '${COUNTY}' or division_code like '${COUNTY}___'`;

/** Requests a second, and their median and 99th percentile in milliseconds, of something asked over 16 connections. */
async function repeated(ask: () => Promise<unknown>): Promise<{ perSecond: number; p50: number; p99: number }> {
  const taken: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  const one = async () => {
    while (performance.now() < end) {
      const began = performance.now();
      await ask();
      taken.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.floor(taken.length * share)] ?? 0;
  return { perSecond: taken.length / SECONDS, p50: at(0.5), p99: at(0.99) };
}

const children = Number(values.children);
await using bench = await openBenchHub(children);
const { hub, urls } = bench;
const body = JSON.stringify({ query: QUESTION });
const headers = { 'content-type': 'application/json' };
const first = await fetch(hub.url, { method: 'POST', headers, body });
const text = await first.text();
const answer = JSON.parse(text) as { data?: { division?: Record<string, { figures?: unknown[] }> }; errors?: unknown };
if (answer.errors) throw new Error(JSON.stringify(answer.errors).slice(0, 500));
const figures = departments.map((name) => answer.data?.division?.[SECTION[name] as string]?.figures?.length ?? 0);
const pools = departments.map((name) => new pg.Pool({ connectionString: urls[name] as string, max: 4 }));
bench.cleanUp.push(() => Promise.all(pools.map((pool) => pool.end())));
const byHand = () => Promise.all(pools.map((pool) => pool.query({ name: 'by-hand', text: BY_HAND })));
const through = { url: hub.url, headers, method: 'POST', body } as const;
await autocannon({ ...through, connections: CONNECTIONS, duration: 3, workers: 1 });
const all = await autocannon({ ...through, connections: CONNECTIONS, duration: SECONDS, workers: 1 });
const one = await autocannon({ ...through, connections: 1, duration: SECONDS, workers: 1 });
const hand = await repeated(byHand);
const told = ({ requests, latency }: autocannon.Result) => ({
  perSecond: requests.average,
  p50: latency.p50,
  p99: latency.p99,
});
console.table({
  'the dashboard through the hub': told(all),
  'the same, one connection': told(one),
  'a statement a department by hand': hand,
});
const failed = all.non2xx + all.errors;
console.log(`${children} children; figures ${figures.join(' + ')}; answer ${text.length} characters; failed ${failed}`);
