import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { to as copyTo } from 'pg-copy-streams';
import type { PublicKeys } from '../../../schema/signing-keys.ts';
import { withClient } from '../../../subgraphs/database.ts';
import { EVIDENCE } from './verify-folder.ts';
import { type RecordPlaces, recordPlaces } from './verify-places.ts';

const USAGE = `用法:npm run record:export -- [--journal <部门>=<文件>]… <文件夹>
  把处理记录、封印、见证签名和各部门披露日志写成一个证据文件夹,供第三方核验(npm run record:verify -- --evidence <文件夹>,
  或 python3 verify.py <文件夹>)。其中只有编号,没有儿童姓名等内容,也没有签名用的私钥。文件夹应为空或不存在。
  --journal 用部门自行导出的披露日志文件。`;

const LINKS = (table: string) =>
  `select json_build_array(chain, seq, hash, body) from ${table} order by chain collate "C", seq`;
const SEALS = 'select json_build_array(number, body, hash, key_id, signature) from seal order by number';
const COSIGNATURES =
  'select json_build_array(number, department, key_id, signature) from seal_cosignature order by number, department';
const WITNESSED =
  'select json_build_array(number, hash, key_id, signature) from journal.witnessed_seal order by number';

/** Writes everything that a third party needs to verify the record (证据导出), in the order in which it came to be. */
export async function exportEvidence(
  places: Omit<RecordPlaces, 'stop'>,
  folder: string,
  given: Readonly<Record<string, string>> = {},
): Promise<void> {
  for (const part of ['', EVIDENCE.journals, EVIDENCE.witnessed]) mkdirSync(join(folder, part), { recursive: true });
  const { recordUrl, journals, trust } = places;
  const file = (...names: string[]) => join(folder, ...names);
  for (const [name, url] of Object.entries(journals))
    if (trust.witnesses.has(name)) await write(url, WITNESSED, file(EVIDENCE.witnessed, `${name}.jsonl`));
  await write(recordUrl, SEALS, file(EVIDENCE.seals));
  await write(recordUrl, COSIGNATURES, file(EVIDENCE.cosignatures));
  writeFileSync(file(EVIDENCE.policy), `${JSON.stringify({ recordsAt: new Date().toISOString() })}\n`);
  await write(recordUrl, LINKS('record_link'), file(EVIDENCE.records));
  for (const [name, url] of Object.entries(journals))
    if (!given[name]) await write(url, LINKS('journal.link'), file(EVIDENCE.journals, `${name}.jsonl`));
  for (const [name, path] of Object.entries(given)) await copyFile(path, file(EVIDENCE.journals, `${name}.jsonl`));
  const witnesses = [...trust.witnesses].flatMap(([name, keys]) => textsOf(keys).map((text) => `${name}=${text}`));
  writeFileSync(
    file(EVIDENCE.keys),
    `${JSON.stringify({ hub: textsOf(trust.hub).join(), witnesses: witnesses.join() }, null, 2)}\n`,
  );
}

/** Rows of JSON as lines: no letter of JSON text has to be escaped when quote and delimiter are letters that it cannot have. */
async function write(url: string, query: string, path: string): Promise<void> {
  const copy = `copy (${query}) to stdout (format csv, quote e'\\x01', delimiter e'\\x02')`;
  await withClient(url, (client) => pipeline(client.query(copyTo(copy)), createWriteStream(path)));
}

function textsOf(keys: PublicKeys): string[] {
  return [...keys].map(([id, key]) => `${id}:${key.export({ format: 'der', type: 'spki' }).toString('base64')}`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { journal: { type: 'string', multiple: true } },
  });
  const [folder] = positionals;
  const given = (values.journal ?? []).map(
    (each) => /^([a-z-]+)=(.+)$/.exec(each)?.slice(1) as [string, string] | undefined,
  );
  if (!folder || positionals.length > 1 || given.includes(undefined)) throw new Error(USAGE);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} 不是空文件夹,请换一个。`);
  const places = await recordPlaces(process.env);
  try {
    await exportEvidence(places, folder, Object.fromEntries(given as [string, string][]));
  } finally {
    await places.stop();
  }
  console.log(`证据已写入 ${folder}。`);
}

if (import.meta.main) {
  await main().catch((error: { message?: string; code?: string }) => {
    const isUsage = error.code?.startsWith('ERR_PARSE_ARGS');
    const isForPeople = /[\u4e00-\u9fff]/.test(error.message ?? '');
    console.error(
      isUsage ? USAGE : isForPeople ? error.message : `未能导出(${error.code ?? 'unknown'}),请检查数据库与磁盘。`,
    );
    process.exitCode = 2;
  });
}
