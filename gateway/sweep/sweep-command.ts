import { wholeData } from './step.ts';

const ASK = 'mutation AskFullSweep { askFullSweep { fullAskedAt } }';
const USAGE = `用法:npm run sweep
要求枢纽现在对全部儿童比对一遍,由轮值的网关在几秒内开始。需要联席会议管理人员、数据管理员或业务系统的访问令牌:
  HUB_URL    枢纽地址(默认 http://127.0.0.1:4000)
  HUB_TOKEN  访问令牌`;

/** `npm run sweep` (全量比对命令): a client of the hub, with the rights of whoever's token it is. */
async function main(environment: NodeJS.ProcessEnv): Promise<number> {
  const { HUB_URL: url = 'http://127.0.0.1:4000', HUB_TOKEN: token } = environment;
  if (!token || !URL.canParse(url)) return said(USAGE, 2);
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-hub-purpose': 'VERIFICATION' },
    body: JSON.stringify({ query: ASK }),
  });
  const { data = null, errors = [] } = (await response.json()) as Partial<Parameters<typeof wholeData>[0]>;
  const [error] = errors;
  if (error) return said(error.message, 1);
  const { fullAskedAt } = wholeData({ data, errors, departments: [] }).askFullSweep as {
    fullAskedAt: string;
  };
  return said(`已登记(${fullAskedAt}),全部儿童将在几秒内开始比对。`, 0);
}

function said(text: string, exitCode: number): number {
  (exitCode === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return exitCode;
}

process.exitCode = await main(process.env).catch(() => said('没有连上枢纽,请核对 HUB_URL 后重试。', 1));
