import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import pg from 'pg';
import { openEmbeddedDatabases } from '../gateway/embedded-databases.ts';
import { openHubRecord } from '../gateway/hub-record.ts';
import type { RecordUrls } from '../gateway/record-place.ts';
import { startGateway } from '../gateway/start.ts';
import { composeSupergraph } from '../schema/generate.ts';
import { hasFigures } from '../subgraphs/figures/install.ts';
import { departmentNames, openSubgraph } from '../subgraphs/subgraph.ts';
import { allShared, asSteward } from './steward.ts';

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

const folder = mkdtempSync(join(tmpdir(), 'child-data-hub-bench-'));
const quiet = () => undefined;
const cleanUp: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];

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

try {
  const children = Number(values.children);
  const demo = { seed: 1, children };
  const databases = await openEmbeddedDatabases(departmentNames(), { dataDir: folder, demo, log: quiet });
  cleanUp.push(() => databases.stop());
  const { linkageKey, fieldKeys, urls, sealing } = databases;
  const open = async (name: string) =>
    [name, await openSubgraph(name, { databaseUrl: urls[name] as string, linkageKey, fieldKeys })] as const;
  const local = Object.fromEntries(await Promise.all(departmentNames().map(open)));
  cleanUp.push(() => Promise.all(Object.values(local).map((subgraph) => subgraph.close())));
  const place = { urls: databases.record as RecordUrls, sealKey: sealing.sealKey };
  const record = await openHubRecord(place, { gateway: 'bench', log: quiet });
  cleanUp.push(() => record.close());
  const { recorder } = record;
  const shared = {
    supergraph: composeSupergraph(),
    signIn: asSteward,
    policy: allShared,
    recorder,
    port: 0,
    log: quiet,
  };
  const hub = await startGateway({ ...shared, subgraphs: local });
  cleanUp.push(() => hub.stop());
  const body = JSON.stringify({ query: QUESTION });
  const headers = { 'content-type': 'application/json' };
  const first = await fetch(hub.url, { method: 'POST', headers, body });
  const text = await first.text();
  const answer = JSON.parse(text) as {
    data?: { division?: Record<string, { figures?: unknown[] }> };
    errors?: unknown;
  };
  if (answer.errors) throw new Error(JSON.stringify(answer.errors).slice(0, 500));
  const figures = departments.map((name) => answer.data?.division?.[SECTION[name] as string]?.figures?.length ?? 0);
  const pools = departments.map((name) => new pg.Pool({ connectionString: urls[name] as string, max: 4 }));
  cleanUp.push(() => Promise.all(pools.map((pool) => pool.end())));
  const byHand = () => Promise.all(pools.map((pool) => pool.query({ name: 'by-hand', text: BY_HAND })));
  await autocannon({ url: hub.url, connections: CONNECTIONS, duration: 3, headers, method: 'POST', body });
  const hubRun = await autocannon({
    url: hub.url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers,
    method: 'POST',
    body,
  });
  const one = await autocannon({ url: hub.url, connections: 1, duration: SECONDS, headers, method: 'POST', body });
  const hand = await repeated(byHand);
  console.table({
    'the dashboard through the hub': {
      perSecond: hubRun.requests.average,
      p50: hubRun.latency.p50,
      p99: hubRun.latency.p99,
    },
    'the same, one connection': { perSecond: one.requests.average, p50: one.latency.p50, p99: one.latency.p99 },
    'a statement a department by hand': hand,
  });
  const failed = hubRun.non2xx + hubRun.errors;
  console.log(`${children} children; figures ${figures.join(' + ')}; answer ${text.length} bytes; failed ${failed}`);
} finally {
  for (const step of cleanUp.reverse()) await step();
}
