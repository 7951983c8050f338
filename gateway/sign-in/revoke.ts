import { parseArgs } from 'node:util';
import { HUB_DATABASE } from '../hub-database/name.ts';
import { type HubDatabase, openHubDatabase } from '../hub-database/open.ts';
import { letIn, revokeToken, shutOut, signOutEverywhere } from './revoking.ts';

const USAGE = `用法:
  npm run revoke -- person <人员标识>                  停用:已有会话与令牌作废,恢复之前不能再登录
  npm run revoke -- person <人员标识> --sign-in-again  强制下线:已有会话与令牌作废,可以重新登录
  npm run revoke -- restore <人员标识>                 恢复:可以重新登录,先前的会话与令牌仍作废
  npm run revoke -- token <令牌编号 jti>               吊销一个令牌
各网关在 20 秒内生效。`;

/** `npm run revoke`: on the hub database of HUB_DATABASE_URL, or of the hub that runs on the data directory. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'sign-in-again': { type: 'boolean', default: false } },
  });
  const [kind, subject] = positionals;
  if (!subject || positionals.length > 2) throw new Error(USAGE);
  const database = openHubDatabase(process.env.HUB_DATABASE_URL || (await embeddedUrl()), () => {});
  try {
    console.log(await revoke(database, String(kind), subject, values['sign-in-again']));
  } finally {
    await database.close();
  }
}

/** The hub database of the hub that runs on the data directory. */
async function embeddedUrl(): Promise<string> {
  const { embeddedRuntimeUrl } = await import('../../subgraphs/embedded-runtime-url.ts');
  return embeddedRuntimeUrl(process.env.HUB_DATA_DIR || '.hub', HUB_DATABASE);
}

async function revoke(database: HubDatabase, kind: string, subject: string, maySignInAgain: boolean): Promise<string> {
  if (kind === 'token') {
    await revokeToken(database, subject);
    return '令牌已吊销。';
  }
  if (kind === 'restore') return (await letIn(database, subject)) ? '已恢复,可以重新登录。' : '此人没有被停用。';
  if (kind !== 'person') throw new Error(USAGE);
  if (maySignInAgain) {
    await signOutEverywhere(database, subject);
    return '已强制下线,可以重新登录。';
  }
  await shutOut(database, subject);
  return '已停用。';
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error && /[\u4e00-\u9fff]/.test(error.message) ? error.message : USAGE);
  process.exitCode = 2;
}
