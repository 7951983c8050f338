import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { envelopePrefix } from '../schema/sealed-text.ts';
import { withClient } from './database.ts';
import { declarationOf } from './declaration.ts';
import { embeddedRuntimeUrl } from './embedded-runtime-url.ts';
import type { FieldKeys, SealedColumn } from './field-keys.ts';
import { addKeyToFile, fieldKeysFrom } from './keyring-source.ts';
import { afterSealing } from './sealing-turn.ts';
import { addKeyToSecrets, readSecrets } from './secrets.ts';
import { departmentNames } from './subgraph.ts';

const BATCH = 500;

/** What a rotation did: counts only. */
export interface Rotation {
  /** The key that everything is sealed under now. */
  keyId: string;
  resealed: number;
}

/**
 * Seals the columns anew under the current key (密钥轮换), while reads and acts go on. An envelope is replaced only if it is still
 * the one that was read; rows already under the current key are passed over, so an interrupted rotation is simply run again.
 * Versions and dates of rows stay: nothing that a clerk sees has changed.
 */
async function rotateFieldKeys(client: Client, columns: readonly SealedColumn[], keys: FieldKeys): Promise<Rotation> {
  const keyId = keys.currentId;
  await afterSealing(client);
  let resealed = 0;
  for (const column of columns) {
    resealed += await reseal(client, column, keys, keyId);
    if (await isAnyLeft(client, column, keyId)) throw new Error('仍有未换密钥的记录,请再次运行本命令。');
  }
  return { keyId, resealed };
}

/** One pass in the order of the row keys; gives how many envelopes it replaced. */
async function reseal(client: Client, column: SealedColumn, keys: FieldKeys, keyId: string): Promise<number> {
  const { table, column: name } = column;
  const page = `select id, "${name}" as envelope from "${table}"
    where id > $1 and not starts_with("${name}", $2) order by id limit ${BATCH}`;
  const replace = `update "${table}" t set "${name}" = v.fresh
    from unnest($1::text[], $2::text[], $3::text[]) as v(id, old, fresh) where t.id = v.id and t."${name}" = v.old`;
  let count = 0;
  for (let last = ''; ; ) {
    const { rows } = await client.query<{ id: string; envelope: string }>(page, [last, envelopePrefix(keyId)]);
    if (rows.length === 0) return count;
    const ids = rows.map(({ id }) => id);
    const old = rows.map(({ envelope }) => envelope);
    const fresh = rows.map(({ id, envelope }) => keys.seal(keys.open(envelope, column, id), column, id));
    count += (await client.query(replace, [ids, old, fresh])).rowCount ?? 0;
    last = ids.at(-1) as string;
  }
}

async function isAnyLeft(client: Client, { table, column }: SealedColumn, keyId: string): Promise<boolean> {
  const left = `select from "${table}" where not starts_with("${column}", $1) limit 1`;
  return (await client.query(left, [envelopePrefix(keyId)])).rowCount !== 0;
}

const USAGE =
  '用法:npm run rotate-field-keys -- <部门> [--new-key]。--new-key 先在密钥文件中加入一个新密钥;不加时按密钥环的第一个密钥重新加密,' +
  '中断后也这样继续。';

/** The database and keyring of a department's own server when the environment states them, else of the embedded run. */
function setting(department: string, isNewKeyAsked: boolean): { url: string; keys: FieldKeys } {
  const { DATABASE_URL: url, HUB_FIELD_KEYS_FILE: file, HUB_FIELD_KEYS: text } = process.env;
  const dataDir = process.env.HUB_DATA_DIR || '.hub';
  if (isNewKeyAsked && text && !file)
    throw new Error(
      '密钥在环境变量 HUB_FIELD_KEYS 中:请把新密钥写在最前面并重启部门服务,再不带 --new-key 运行本命令。',
    );
  if (isNewKeyAsked && file) addKeyToFile(file);
  const given = fieldKeysFrom(process.env);
  if (url && !given) throw new Error('请设置环境变量 HUB_FIELD_KEYS 或 HUB_FIELD_KEYS_FILE,与部门服务相同。');
  if (url && given) return { url, keys: given };
  const embedded = embeddedRuntimeUrl(dataDir, department);
  if (isNewKeyAsked && !file) addKeyToSecrets(dataDir);
  return { url: embedded, keys: readSecrets(dataDir, [department]).fieldKeys };
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { 'new-key': { type: 'boolean' } } });
  const [name] = positionals;
  if (!name || positionals.length > 1 || !departmentNames().includes(name)) throw new Error(USAGE);
  const department = await declarationOf(name);
  if (!department.sealed?.length) throw new Error(`${name} 没有加密保存的字段,无需轮换。`);
  const { url, keys } = setting(name, values['new-key'] === true);
  const { keyId, resealed } = await withClient(url, (client) =>
    rotateFieldKeys(client, department.sealed as readonly SealedColumn[], keys),
  );
  const older = keys.ids.filter((id) => id !== keyId);
  console.log(`已用密钥 ${keyId} 重新加密 ${resealed} 条。`);
  if (older.length > 0) console.log(`旧密钥 ${older.join('、')} 已不再使用,可从密钥环中删去(旧备份仍需要它)。`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main().catch((error: unknown) => {
    const { message, code } = error as { message?: string; code?: string };
    console.error(
      /[\u4e00-\u9fff]/.test(message ?? '') ? message : `密钥轮换未能完成(${code ?? 'unknown'}),可再次运行。`,
    );
    process.exitCode = 1;
  });
}
