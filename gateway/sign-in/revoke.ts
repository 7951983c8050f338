import { parseArgs } from 'node:util';
import { HUB_DATABASE } from '../hub-database/name.ts';
import { type HubDatabase, openHubDatabase } from '../hub-database/open.ts';
import { type Revoking, recordRevoking } from './record-revoking.ts';
import { letIn, revokeToken, shutOut, signOutEverywhere } from './revoking.ts';

const USAGE = `用法:
  npm run revoke -- person <人员标识>                  停用:已有会话与令牌作废,恢复之前不能再登录
  npm run revoke -- person <人员标识> --sign-in-again  强制下线:已有会话与令牌作废,可以重新登录
  npm run revoke -- restore <人员标识>                 恢复:可以重新登录,先前的会话与令牌仍作废
  npm run revoke -- token <令牌编号 jti>               吊销一个令牌
各网关在 20 秒内生效,并写入处理记录(HUB_RECORD_WRITER_URL,或本机正在运行的枢纽)。`;

const NOT_RECORDED = '但未能写入处理记录:请检查处理记录库(HUB_RECORD_WRITER_URL)后再运行一次同一命令。';

/** What was done, in the words of the command; null: there was nothing to do. */
interface Done {
  said: string;
  revoking: Revoking | null;
}

/**
 * `npm run revoke`: on the hub database of HUB_DATABASE_URL, or of the hub that runs on the data directory. What is done is
 * recorded afterwards: shutting somebody out must not wait for the record, but that it is missing is said (exit code 3).
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'sign-in-again': { type: 'boolean', default: false } },
  });
  const [kind, subject] = positionals;
  if (!subject || positionals.length > 2) throw new Error(USAGE);
  const database = openHubDatabase(process.env.HUB_DATABASE_URL || (await embeddedUrl()), () => {});
  try {
    const { said, revoking } = await revoke(database, String(kind), subject, values['sign-in-again']);
    console.log(said);
    if (revoking) await recordRevoking(revoking).catch(notRecorded);
  } finally {
    await database.close();
  }
}

/** The hub database of the hub that runs on the data directory. */
async function embeddedUrl(): Promise<string> {
  const { embeddedRuntimeUrl } = await import('../../subgraphs/embedded-runtime-url.ts');
  return embeddedRuntimeUrl(process.env.HUB_DATA_DIR || '.hub', HUB_DATABASE);
}

async function revoke(database: HubDatabase, kind: string, subject: string, maySignInAgain: boolean): Promise<Done> {
  if (kind === 'token') {
    await revokeToken(database, subject);
    return { said: '令牌已吊销。', revoking: { event: 'TOKEN_REVOKED', more: { token: subject } } };
  }
  const more = { person: subject };
  if (kind === 'restore') {
    const wasOut = await letIn(database, subject);
    return wasOut
      ? { said: '已恢复,可以重新登录。', revoking: { event: 'LET_IN', more } }
      : { said: '此人没有被停用。', revoking: null };
  }
  if (kind !== 'person') throw new Error(USAGE);
  const sessions = await (maySignInAgain ? signOutEverywhere : shutOut)(database, subject);
  return maySignInAgain
    ? { said: '已强制下线,可以重新登录。', revoking: { event: 'SIGNED_OUT_EVERYWHERE', more: { ...more, sessions } } }
    : { said: '已停用。', revoking: { event: 'SHUT_OUT', more: { ...more, sessions } } };
}

function notRecorded(): void {
  console.error(NOT_RECORDED);
  process.exitCode = 3;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error && /[\u4e00-\u9fff]/.test(error.message) ? error.message : USAGE);
  process.exitCode = 2;
}
