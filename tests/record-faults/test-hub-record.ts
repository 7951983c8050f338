import { inject } from 'vitest';
import { openDatabases } from '../../gateway/processing-record/verification/verify-database.ts';
import { inThisThread } from '../../gateway/processing-record/verification/verify-pool.ts';
import { verifyRecord } from '../../gateway/processing-record/verification/verify-run.ts';
import { RECORD_DEPARTMENT } from '../../schema/processing-record/roles.ts';
import type { Trust } from '../../schema/processing-record/verify-seals.ts';
import { databaseUrl, withClient } from '../../subgraphs/database.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { demoOfficer } from '../demo-officer.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { testSealing } from '../test-sealing.ts';
import { asHeader } from '../test-sign-in.ts';
import { type Asking, asking } from './load.ts';
import { KEPT, type Kept } from './told.ts';

/** A hub in this process whose record is in a database that tests can harm (可加故障的枢纽). */
export interface FaultyHub extends AsyncDisposable {
  hub: TestHub;
  officers: readonly Asking[];
  children: readonly string[];
  /** The name of a department's database. */
  nameOf(department: string): Promise<string>;
  /** Runs a statement as the superuser, in a department's database or in none of them. */
  asSuperuser(text: string, department?: string): Promise<unknown[]>;
  records(): Promise<Kept[]>;
  /** What the verification finds in record and journals, after a last seal. */
  findings(): Promise<string[]>;
}

/** Officers of the demo at their usual work. */
export const AT_WORK = [
  demoOfficer('demo-county-officer', 'CHILD_CARE'),
  demoOfficer('demo-joint-meeting-secretary', 'SUPERVISION'),
  demoOfficer('demo-child-supervisor', 'CHILD_CARE'),
];

/** Starts it with the demo county; the joint meeting's agreements hold. */
export async function startFaultyHub(): Promise<FaultyHub> {
  const demo = { seed: 1, children: 120 };
  const hub = await startTestHub({ demo, record: 'database', policy: 'joint-meeting' });
  const listed = await hub.query('{ children(first: 60) { nodes { id } } }', {}, AT_WORK[0]);
  const nameOf = async (department: string) => {
    const [row] = await hub.sql<{ name: string }>(department, 'select current_database() as name');
    return row?.name as string;
  };
  const urlOf = async (department: string) => databaseUrl(inject('cluster'), await nameOf(department));
  return {
    hub,
    officers: AT_WORK.map((as) => asking(hub.url, { 'content-type': 'application/json', ...asHeader(as) })),
    children: listed.data.children.nodes.map(({ id }: { id: string }) => id),
    nameOf,
    asSuperuser: async (text, department) =>
      withClient(
        department ? await urlOf(department) : inject('cluster'),
        async (client) => (await client.query(text)).rows,
      ),
    records: () => hub.sql<Kept & Record<string, unknown>>(RECORD_DEPARTMENT, KEPT),
    async findings() {
      await hub.sealNow();
      const urls = await Promise.all(departmentNames().map(async (name) => [name, await urlOf(name)] as const));
      return found(Object.fromEntries(urls));
    },
    [Symbol.asyncDispose]: () => hub.stop(),
  };
}

const TRUST: Trust = { hub: testSealing.sealKeys, witnesses: testSealing.witnessPublicKeys };

/** What the verification finds in the record and the journals of these databases. */
export async function found(journals: Readonly<Record<string, string>>, trust = TRUST): Promise<string[]> {
  const source = await openDatabases({ recordUrl: journals[RECORD_DEPARTMENT] as string, journals, trust });
  const pool = inThisThread();
  try {
    const { findings } = await verifyRecord(source, pool);
    return findings.map(({ class: kind, text }) => `${kind} ${text}`);
  } finally {
    await pool.close();
    await source.close();
  }
}
