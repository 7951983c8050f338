import { parseArgs } from 'node:util';
import { departmentNames } from '../subgraphs/subgraph.ts';
import { openEmbeddedDatabases } from './embedded-databases.ts';
import { claimDataDir } from './hub-lock.ts';
import { hubOptions } from './hub-options.ts';

const USAGE = '用法:npm run demo -- [--seed 1] [--children 700](会替换数据目录中的全部数据,包括处理记录)';

/** `npm run demo`: fills the data directory anew with invented children; the hub must not be running on it. */
async function main(): Promise<void> {
  const demo = demoChoice();
  const { dataDir } = hubOptions(process.env);
  const release = await claimDataDir(dataDir);
  const log = (line: string) => console.log(line);
  try {
    log(`正在生成 ${demo.children} 名虚构儿童(种子 ${demo.seed})…`);
    const databases = await openEmbeddedDatabases(departmentNames(), { dataDir, demo, log, anew: true });
    await databases.stop();
    log('完成。用 npm start 启动。');
  } finally {
    await release();
  }
}

function demoChoice(): { seed: number; children: number } {
  const { values } = parseArgs({
    options: { seed: { type: 'string', default: '1' }, children: { type: 'string', default: '700' } },
  });
  const [seed, children] = [Number(values.seed), Number(values.children)];
  if (Number.isInteger(seed) && Number.isInteger(children) && children >= 100) return { seed, children };
  throw new Error(`--seed 应是整数,--children 应是不小于 100 的整数。${USAGE}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
