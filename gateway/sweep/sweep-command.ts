import { HubClient } from '../ledgers/command/hub-client.ts';
import { ImportFailure } from '../ledgers/command/import-failure.ts';
import { type SignedInHub, signedInHubs } from '../ledgers/command/sign-in-client.ts';
import { wholeData } from './step.ts';

const ASK = 'mutation AskFullSweep { askFullSweep { fullAskedAt } }';
const USAGE = `用法:npm run sweep
要求枢纽现在对全部儿童比对一遍,由轮值的网关在几秒内开始。联席会议的管理人员、数据管理员或业务系统可以要求:
  HUB_URL    枢纽地址(默认 http://127.0.0.1:4000)
  HUB_TOKEN  访问令牌;演示中可以不填,由演示人员(联席会议秘书)登录`;

/** `npm run sweep` (全量比对命令): a client of the hub, with the rights of whoever's token it is, or of an officer of the demo. */
async function main({ HUB_URL: url = 'http://127.0.0.1:4000', HUB_TOKEN: token }: NodeJS.ProcessEnv): Promise<number> {
  if (process.argv.includes('--help')) return said(USAGE, 0);
  if (!URL.canParse(url)) return said(USAGE, 2);
  const { hub, viewer, isChosen } = await signedIn(new HubClient(url), token || null);
  if (isChosen) said(`以演示人员 ${viewer.name}(${viewer.id})登录。`, 0);
  const body = JSON.stringify({ query: ASK });
  const answer = await hub.json<Partial<Parameters<typeof wholeData>[0]>>('/graphql', {
    method: 'POST',
    type: 'application/json',
    body,
  });
  const { data = null, errors = [] } = answer;
  const [error] = errors;
  if (error) return said(error.message, 1);
  const { fullAskedAt } = wholeData({ data, errors, departments: [] }).askFullSweep as { fullAskedAt: string };
  return said(`已登记(${fullAskedAt}),全部儿童将在几秒内开始比对。`, 0);
}

async function signedIn(hub: HubClient, token: string | null): Promise<SignedInHub> {
  const given = { token, tokenFile: null, officer: null, purpose: 'VERIFICATION' as const };
  for await (const fittest of signedInHubs(hub, given, 'joint-meeting')) return fittest;
  throw new Error('nobody may sign in');
}

function said(text: string, exitCode: number): number {
  (exitCode === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return exitCode;
}

/** The hub's own words, where it refused. */
function failed(error: unknown): number {
  const isRefused = error instanceof ImportFailure && error.code !== 'NO_HUB';
  return said(isRefused ? error.message : '没有连上枢纽,请先 npm start;枢纽在别处的,用 HUB_URL 写明地址。', 1);
}

process.exitCode = await main(process.env).catch(failed);
