import { publicHalf } from '../schema/signing-keys.ts';
import { openSubgraph, type Subgraph } from '../subgraphs/subgraph.ts';
import { openEmbeddedDatabases } from './embedded-databases.ts';
import type { HubDatabaseUrls } from './hub-identity.ts';
import type { HubOptions } from './hub-options.ts';
import { type RecordPlace, recordElsewhere } from './record-place.ts';

/** What runs in this process (本机部门), and where the gateway's own databases are, here or elsewhere. */
export interface LocalDepartments {
  opened: Record<string, Subgraph>;
  hubDatabase: HubDatabaseUrls;
  record: RecordPlace;
}

/** Opens the departments of this process over the embedded PostgreSQL; `undo` is given the steps that end them. */
export async function openLocalDepartments(
  names: readonly string[],
  options: HubOptions,
  undo: Array<() => Promise<void> | void>,
): Promise<LocalDepartments> {
  if (names.length === 0) return { opened: {}, hubDatabase: elsewhere(options), record: recordElsewhere(options) };
  const databases = await openEmbeddedDatabases(names, options);
  undo.push(() => databases.stop());
  const opened: Record<string, Subgraph> = {};
  undo.push(async () => void (await Promise.all(Object.values(opened).map((subgraph) => subgraph.close()))));
  const { linkageKey, fieldKeys, sealing } = databases;
  const record = databases.record
    ? { urls: options.record ?? databases.record, sealKey: options.sealKey ?? sealing.sealKey }
    : recordElsewhere(options);
  const sealKeys = new Map([...sealing.sealKeys, ...publicHalf(record.sealKey)]);
  const open = async (name: string) => {
    const key = sealing.witnessKeys.get(name);
    const witness = key ? { key, sealKeys } : undefined;
    const databaseUrl = databases.urls[name] as string;
    opened[name] = await openSubgraph(name, { databaseUrl, linkageKey, fieldKeys, witness });
  };
  await Promise.all(names.map(open));
  return { opened, hubDatabase: options.hubDatabase ?? { runtime: databases.hubUrl, migration: null }, record };
}

function elsewhere({ hubDatabase }: HubOptions): HubDatabaseUrls {
  if (hubDatabase) return hubDatabase;
  throw new Error('全部部门都在远程时,须设置 HUB_DATABASE_URL:枢纽自己的数据库(登录会话、吊销、用量)。');
}
