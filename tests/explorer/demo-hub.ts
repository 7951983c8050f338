import { readFileSync } from 'node:fs';
import { allowanceRules } from '../../gateway/allowance-rules.ts';
import { Allowances } from '../../gateway/allowances.ts';
import { SavedQueries } from '../../gateway/explorer/saved-queries.ts';
import { openSignIn } from '../../gateway/sign-in/open-sign-in.ts';
import { signInSettings } from '../../gateway/sign-in/settings.ts';
import { startGateway } from '../../gateway/start.ts';
import type { SweepOptions } from '../../gateway/sweep/start-sweep.ts';
import { departmentCode, type Purpose } from '../../schema/access/viewer.ts';
import { RECORD_DEPARTMENT } from '../../schema/processing-record/roles.ts';
import { departmentNames, openSubgraph, type Subgraph } from '../../subgraphs/subgraph.ts';
import { freshDatabases, testFieldKeys, testLinkageKey } from '../databases.ts';
import type { Answer } from '../hub.ts';
import { interrupted } from '../interrupted-department.ts';
import { freshHubDatabase } from '../sign-in/test-sign-in.ts';
import { openTestRecord } from '../test-record.ts';
import { testWitness } from '../test-sealing.ts';

/** The demo hub as `npm start` runs it: the demo county, its agreements in force, the thirteen officers who may sign in. */
export interface DemoHub extends AsyncDisposable {
  url: string;
  /** Seals what has been recorded until now. */
  sealNow(): Promise<void>;
  /** Rows of a statement in a department's database, run as the owner of the tables. */
  sql: (department: string, text: string, parameters?: unknown[]) => Promise<Record<string, unknown>[]>;
  /** Makes a department answer nothing, or answer again. */
  down(department: string, isDown: boolean): void;
  /** Signs an invented officer in; what they then ask goes through the front door with their session. */
  signIn(officer: string): Promise<Asking>;
}

/** Asks as somebody who has signed in, for a purpose or for none. */
export type Asking = (
  query: string,
  variables?: Record<string, unknown>,
  purpose?: Purpose | null,
) => Promise<Answer & { status: number }>;

/** Starts a demo hub on a free port; `environment` sets limits as for `npm start`; it compares departments' data only when told how often. */
export async function startDemoHub(
  environment: Record<string, string> = {},
  sweep: SweepOptions | 'off' = 'off',
): Promise<DemoHub> {
  const names = departmentNames();
  const databases = await freshDatabases(names, { seed: 1, children: 700 });
  const opened: Record<string, Subgraph> = {};
  for (const name of names) {
    const databaseUrl = databases[name]?.runtime as string;
    opened[name] = await openSubgraph(name, {
      databaseUrl,
      linkageKey: testLinkageKey,
      fieldKeys: testFieldKeys,
      durability: 'any',
      witness: testWitness(name),
    });
  }
  const down = new Set<string>();
  const subgraphs = Object.fromEntries(names.map((name) => [name, interrupted(name, opened[name] as Subgraph, down)]));
  const database = await freshHubDatabase();
  const log = () => {};
  const allowances = new Allowances(database, allowanceRules(environment));
  const departments = new Set(names.map(departmentCode));
  const record = await openTestRecord(databases);
  const { recorder } = record;
  const settings = signInSettings({}, true);
  const signIn = await openSignIn({ database, settings, allowances, departments, recorder, log });
  const supergraph = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  const afterDrain = () => record.close();
  const recordUrl = databases[RECORD_DEPARTMENT]?.sealer;
  const savedQueries = new SavedQueries(database);
  const kept = { signIn, allowances, savedQueries, recorder, recordUrl, afterDrain, sweep };
  const gateway = await startGateway({ supergraph, isFrozen: true, subgraphs, ...kept, port: 0, log });
  record.sealWith(gateway);
  const { origin } = new URL(gateway.url);
  return {
    url: origin,
    sealNow: () => record.sealNow(),
    sql: async (department, text, parameters) => databases[department]?.sql(text, parameters) ?? [],
    down: (department, isDown) => void (isDown ? down.add(department) : down.delete(department)),
    signIn: (officer) => signedIn(origin, officer),
    async [Symbol.asyncDispose]() {
      await gateway.stop();
      signIn.stop();
      await database[Symbol.asyncDispose]();
      for (const name of names) {
        await opened[name]?.close();
        await databases[name]?.drop();
      }
    },
  };
}

async function signedIn(origin: string, officer: string): Promise<Asking> {
  const headers = { 'content-type': 'application/json', 'x-hub-request': 'test' };
  const init = { method: 'POST', headers, body: JSON.stringify({ officer }) };
  const response = await fetch(`${origin}/sign-in/demo`, init);
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  const cookie = String(response.headers.getSetCookie()[0]).split(';')[0] as string;
  return async (query, variables = {}, purpose = null) => {
    const stated = purpose ? { 'x-hub-purpose': purpose } : {};
    const body = JSON.stringify({ query, variables });
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { ...headers, ...stated, cookie },
      body,
    });
    return { status: answer.status, ...((await answer.json()) as Answer) };
  };
}
