import { readFileSync } from 'node:fs';
import { openHubRecord } from '../../gateway/hub-record.ts';
import type { RecordUrls } from '../../gateway/record-place.ts';
import { startGateway } from '../../gateway/start.ts';
import { fieldKeysOf } from '../../subgraphs/keyring-source.ts';
import { type SealingSecrets, sealingKeysOf } from '../../subgraphs/sealing-secrets.ts';
import { openSubgraph, type Subgraph } from '../../subgraphs/subgraph.ts';
import { testSignIn } from '../test-sign-in.ts';

/** What a gateway in a process of its own is told, as JSON in `GATEWAY`. */
export interface GatewayOrder {
  name: string;
  /** Department → URL of its database, as its runtime role. */
  departments: Record<string, string>;
  record: RecordUrls;
  sealing: SealingSecrets;
  linkageKey: string;
  keyring: string;
}

/** Runs a gateway with all departments over databases that other gateways use as well; writes its address when it listens. */
async function main(): Promise<void> {
  const order = JSON.parse(process.env.GATEWAY as string) as GatewayOrder;
  const { sealKey, sealKeys, witnessKeys } = sealingKeysOf(order.sealing);
  const linkageKey = Buffer.from(order.linkageKey, 'base64');
  const subgraphs: Record<string, Subgraph> = {};
  for (const [name, databaseUrl] of Object.entries(order.departments)) {
    const key = witnessKeys.get(name);
    const witness = key ? { key, sealKeys } : undefined;
    const keys = { linkageKey, fieldKeys: fieldKeysOf(order.keyring) };
    subgraphs[name] = await openSubgraph(name, { databaseUrl, ...keys, durability: 'any', witness });
  }
  const log = () => {};
  const record = await openHubRecord({ urls: order.record, sealKey }, { gateway: order.name, log, durability: 'any' });
  const supergraph = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
  const { recorder } = record;
  const gateway = await startGateway({
    supergraph,
    isFrozen: true,
    subgraphs,
    port: 0,
    log,
    signIn: testSignIn,
    recorder,
    afterDrain: () => record.close(),
  });
  record.startSealing(() => gateway.gateway.departments);
  process.once('SIGTERM', async () => {
    await gateway.stop();
    for (const each of Object.values(subgraphs)) await each.close();
    process.exit(0);
  });
  process.stdout.write(`${new URL(gateway.url).origin}\n`);
}

if (import.meta.main) await main();
