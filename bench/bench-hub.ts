import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedDatabases } from '../gateway/embedded-databases.ts';
import { openHubRecord } from '../gateway/hub-record.ts';
import type { RecordUrls } from '../gateway/record-place.ts';
import { type GatewayOptions, type RunningGateway, startGateway } from '../gateway/start.ts';
import { composeSupergraph } from '../schema/generate.ts';
import { departmentNames, openSubgraph } from '../subgraphs/subgraph.ts';
import { allShared, asSteward } from './steward.ts';

/** A hub to be measured (测速枢纽): all departments in this process, over a demo of so many children. */
export interface BenchHub extends AsyncDisposable {
  hub: RunningGateway;
  /** The databases of the departments, as their runtime roles. */
  urls: Readonly<Record<string, string>>;
  /** What is to be run before the hub is closed. */
  cleanUp: (() => unknown)[];
  /** What a second gateway over the same departments is started with. */
  shared: Omit<GatewayOptions, 'subgraphs'>;
  linkageKey: Buffer;
}

/** Opens one; everybody who asks is the steward to whom everything is shared, and everything is on record. */
export async function openBenchHub(children: number, more: Partial<GatewayOptions> = {}): Promise<BenchHub> {
  const folder = mkdtempSync(join(tmpdir(), 'child-data-hub-bench-'));
  const cleanUp: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const close = async () => {
    for (const step of cleanUp.reverse()) await step();
  };
  const log = () => undefined;
  try {
    const demo = { seed: 1, children };
    const databases = await openEmbeddedDatabases(departmentNames(), { dataDir: folder, demo, log });
    cleanUp.push(() => databases.stop());
    const { linkageKey, fieldKeys, sealing } = databases;
    const urls = databases.urls as Record<string, string>;
    const open = async (name: string) => {
      const key = sealing.witnessKeys.get(name);
      const witness = key && { key, sealKeys: sealing.sealKeys };
      const databaseUrl = urls[name] as string;
      return [name, await openSubgraph(name, { databaseUrl, linkageKey, fieldKeys, witness })] as const;
    };
    const subgraphs = Object.fromEntries(await Promise.all(departmentNames().map(open)));
    cleanUp.push(() => Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.close())));
    const place = { urls: databases.record as RecordUrls, sealKey: sealing.sealKey };
    const record = await openHubRecord(place, { gateway: 'bench', log });
    cleanUp.push(() => record.close());
    const { recorder } = record;
    const shared = { supergraph: composeSupergraph(), signIn: asSteward, policy: allShared, recorder, port: 0, log };
    const hub = await startGateway({ ...shared, subgraphs, ...more });
    cleanUp.push(() => hub.stop());
    record.startSealing(() => hub.gateway.departments);
    return { hub, urls, cleanUp, shared, linkageKey, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}
