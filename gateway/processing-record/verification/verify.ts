import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { partOf } from './verify-part.ts';
import { openPlaces } from './verify-places.ts';
import { inThreads } from './verify-pool.ts';
import { reportOf } from './verify-report.ts';
import { type Verification, verifyRecord } from './verify-run.ts';

const USAGE = `用法:
  npm run record:verify                            核验本机运行的处理记录(HUB_DATA_DIR),或 HUB_RECORD_READER_URL 所指的库
  npm run record:verify -- --from <日期> --until <日期>  只核验这些天封印的记录
  npm run record:verify -- --evidence <文件夹>     核验 npm run record:export 写出的证据
  npm run record:verify -- --anchors <文件夹|文件> 用各部门自行交来的见证留底核验
  npm run record:verify -- --keys <文件>           用自己保管的公钥(keys.json)核验,不用证据中所附的
  npm run record:verify -- --columns               另核对数据库中用于检索的列是否与记录内容一致(较慢)
  另有:--allow-direct 允许不经网关的查询;--json 输出 JSON
退出码:0 没有发现问题;1 发现问题;2 未能核验。`;

/** `npm run record:verify`: exit code 0 when nothing is found, 1 when something is, 2 when it could not be verified. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      evidence: { type: 'string' },
      anchors: { type: 'string' },
      from: { type: 'string' },
      until: { type: 'string' },
      keys: { type: 'string' },
      columns: { type: 'boolean', default: false },
      'allow-direct': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const began = performance.now();
  const source = await openPlaces(values);
  const pool = inThreads(Math.max(2, Math.min(8, availableParallelism())));
  let result: Verification;
  try {
    result = await verifyRecord(await partOf(source, values), pool, {
      isDirectAllowed: values['allow-direct'],
      isWithColumns: values.columns,
    });
  } finally {
    await pool.close();
    await source.close();
  }
  const seconds = (performance.now() - began) / 1000;
  console.log(values.json ? JSON.stringify({ ...result, seconds }) : reportOf(result, seconds));
  return result.total > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  const { message, code } = error as { message?: string; code?: string };
  if (code?.startsWith('ERR_PARSE_ARGS')) console.error(USAGE);
  else console.error(/[\u4e00-\u9fff]/.test(message ?? '') ? message : `未能核验(${code ?? 'unknown'})。\n${USAGE}`);
  process.exitCode = 2;
}
