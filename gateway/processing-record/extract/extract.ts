import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const USAGE = `用法:
  npm run record:extract -- --year 2026 <文件.xlsx> --hub <网关地址> --token-file <审计人员的访问令牌>
  npm run record:extract -- --year 2026 <文件.xlsx> --hub <网关地址> --demo-officer demo-auditor   只用于演示运行
不写 --hub 的,为 http://127.0.0.1:4000。提取由正在运行的枢纽完成,本身也被记录,因此须以审计人员的身份进行。`;

/**
 * `npm run record:extract`: the yearly workbook (合规审计提取) without a browser. It is a client of the running hub like the
 * page is: what is extracted, and by whom, is decided and recorded there, and no database password is needed here.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      year: { type: 'string' },
      hub: { type: 'string', default: 'http://127.0.0.1:4000' },
      'token-file': { type: 'string' },
      'demo-officer': { type: 'string' },
    },
  });
  const [file] = positionals;
  const { year, hub, 'token-file': tokenFile, 'demo-officer': officer } = values;
  if (!file || !year || (!tokenFile && !officer)) {
    console.error(USAGE);
    return 2;
  }
  const identity = tokenFile ? bearer(tokenFile) : await demoSession(hub, officer as string);
  const response = await fetch(new URL(`/records/extract.xlsx?year=${encodeURIComponent(year)}`, hub), {
    method: 'POST',
    headers: { ...identity, 'x-hub-request': 'extract', 'x-hub-purpose': 'AUDIT' },
  });
  if (!response.ok) {
    console.error(await reasonOf(response));
    return 1;
  }
  writeFileSync(file, Buffer.from(await response.arrayBuffer()), { flag: 'wx', mode: 0o600 });
  console.log(`已提取 ${year} 年的处理记录:${file}`);
  return 0;
}

function bearer(tokenFile: string): Record<string, string> {
  return { authorization: `Bearer ${readFileSync(tokenFile, 'utf8').trim()}` };
}

async function demoSession(hub: string, officer: string): Promise<Record<string, string>> {
  const headers = { 'content-type': 'application/json', 'x-hub-request': 'extract' };
  const response = await fetch(new URL('/sign-in/demo', hub), {
    method: 'POST',
    headers,
    body: JSON.stringify({ officer }),
  });
  if (!response.ok) throw new Error(await reasonOf(response));
  return { cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}

async function reasonOf(response: Response): Promise<string> {
  const { errors } = (await response.json().catch(() => ({}))) as { errors?: { message: string }[] };
  return errors?.[0]?.message ?? `枢纽没有提供(HTTP ${response.status})。`;
}

try {
  process.exitCode = await main();
} catch (error) {
  const { message, code } = error as { message?: string; code?: string };
  if (code === 'EEXIST') console.error('文件已存在,请换一个文件名。');
  else
    console.error(/[\u4e00-\u9fff]/.test(message ?? '') ? message : `未能提取(${code ?? '无法连接枢纽'})。\n${USAGE}`);
  process.exitCode = 2;
}
