import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';
import { startGateway } from '../gateway/start.ts';
import { newGrantPair, parseGrantSigner } from '../schema/grant-keys.ts';
import { RECORD_DEPARTMENT } from '../schema/processing-record/roles.ts';
import { newKeyringEntry } from '../subgraphs/field-keys.ts';
import { departmentNames } from '../subgraphs/subgraph.ts';
import { openBenchHub } from './bench-hub.ts';

/**
 * `node bench/profile.ts`: profiles of one child a second at 16 connections, three ways in one run, each warmed up and
 * measured in turn, three rounds: this hub in one process, this gateway over remote departments, and the obvious stack
 * (ApolloGateway, one Apollo Server a department, a resolver a field, entities hydrated by MikroORM). This
 * hub decides on every field and row (a steward to whom all is shared) and records every answer, the obvious stack does neither. Only the ratios mean anything.
 */
const CONNECTIONS = 16;
const SECONDS = 8;
const ROUNDS = 3;
const QUESTION = `query ($id: ID!) { child(id: $id) {
  id name sex birthDate phone
  civilAffairs { hobbies familySituation guardianships { guardianName relation from until } parents { relation name status } source updatedAt }
  education { name birthDate enrolments { grade from until school { name kind } } teacherVisits { visitedOn } source }
  womensFederation { name guidances { openedOn } jointHomeVisits { visitedOn } source }
  youthLeague { name pairings { from until } source }
} }`;

/** One ring for the departments of this process and of their own. */
const HUB_FIELD_KEYS = newKeyringEntry();
process.env.HUB_FIELD_KEYS = HUB_FIELD_KEYS;

await using bench = await openBenchHub(5_000);
const { hub, urls, shared, linkageKey, cleanUp } = bench;

/** Starts a script and gives the URL it prints. */
async function started(script: string, args: string[], environment: Record<string, string> = {}): Promise<string> {
  const child = spawn(process.execPath, [new URL(script, import.meta.url).pathname, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  cleanUp.push(async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/[^\s"]+/.exec(line)?.[0];
    if (url) return url;
  }
  throw new Error(`${script} ended early`);
}

async function measure(url: string, ids: readonly string[]): Promise<number> {
  const requests = ids.map((id) => ({
    method: 'POST' as const,
    body: JSON.stringify({ query: QUESTION, variables: { id } }),
  }));
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { 'content-type': 'application/json' },
    requests,
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx + result.errors} failed`);
  return result.requests.average;
}

async function ask(url: string, query: string, variables = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as { data: never; errors?: unknown };
}

const { privateKey, publicKey } = newGrantPair('bench');
const serve = {
  HUB_LINKAGE_KEY: linkageKey.toString('base64'),
  HUB_FIELD_KEYS,
  HUB_GRANT_PUBLIC_KEYS: publicKey,
  PORT: '0',
};
const remote: Record<string, { url: string }> = {};
const obvious: string[] = [];
for (const name of departmentNames()) {
  const environment = { ...serve, DATABASE_URL: urls[name] as string };
  remote[name] = { url: await started('../subgraphs/serve.ts', [name], environment) };
  if (name !== RECORD_DEPARTMENT)
    obvious.push(`${name}=${await started('./obvious-subgraph.ts', [name], environment)}`);
}
const signer = parseGrantSigner(privateKey, 'bench');
const distributed = await startGateway({ ...shared, subgraphs: remote, signer });
cleanUp.push(() => distributed.stop());
const ways = {
  'this hub, one process': hub.url,
  'this gateway, remote departments': distributed.url,
  'the obvious stack': await started('./obvious-gateway.ts', obvious),
};

const page = await ask(hub.url, '{ children(filter: { categories: [LEFT_BEHIND] }, first: 100) { nodes { id } } }');
const ids = (page.data as { children: { nodes: { id: string }[] } }).children.nodes.map((child) => child.id);
const answers = await Promise.all(Object.values(ways).map((url) => ask(url, QUESTION, { id: ids[3] })));
const same = answers.map((answer) => JSON.stringify(answer.data));
if (new Set(same).size > 1)
  console.error(
    `the ways do not answer alike:\n${same.join('\n')}\n${JSON.stringify(answers.map((answer) => answer.errors))}`,
  );

const rates: Record<string, number[]> = {};
for (const url of Object.values(ways)) await measure(url, ids);
for (let round = 0; round < ROUNDS; round++)
  for (const [way, url] of Object.entries(ways)) rates[way] = [...(rates[way] ?? []), await measure(url, ids)];
const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const base = median(rates['the obvious stack'] as number[]);
for (const [way, values] of Object.entries(rates))
  console.log(
    `${way.padEnd(34)} ${median(values).toFixed(0).padStart(6)} profiles/s  ×${(median(values) / base).toFixed(1)}`,
  );
