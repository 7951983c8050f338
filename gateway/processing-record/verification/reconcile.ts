import { parseArgs } from 'node:util';
import type { FindingClass } from '../../../schema/processing-record/verify-finding.ts';
import { openPlaces } from './verify-places.ts';
import { inThreads } from './verify-pool.ts';
import { explanations } from './verify-report.ts';
import { verifyRecord } from './verify-run.ts';

const USAGE = `用法:npm run record:reconcile -- [--evidence <文件夹>] [--allow-direct] [--json]
  双向核对处理记录中的回执与各部门的披露日志。退出码:0 一致;1 不一致;2 未能核对。`;

/** What concerns the two sides' being equal; everything else is `record:verify`'s. */
const CLASSES: readonly FindingClass[] = ['RECEIPT', 'ENTRY', 'DIRECT', 'IN_FLIGHT', 'HEAD', 'TAIL'];

/** `npm run record:reconcile`: whether {receipts in records} and {lines of journals} are the same, both ways. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      evidence: { type: 'string' },
      'allow-direct': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const source = await openPlaces(values);
  const pool = inThreads(2);
  try {
    const result = await verifyRecord(source, pool, { isDirectAllowed: values['allow-direct'] });
    const findings = result.findings.filter((each) => CLASSES.includes(each.class) || each.department !== undefined);
    const { receipts, entries, explained } = result;
    const lines = [
      `处理记录中的回执 ${receipts} 个;部门披露日志 ${entries} 条。`,
      ...explanations(result),
      ...findings.map(({ class: kind, text }) => `  ${kind} ${text}`),
      findings.length === 0 ? '双向一致。' : `不一致 ${findings.length} 处。`,
    ];
    console.log(values.json ? JSON.stringify({ receipts, entries, explained, findings }) : lines.join('\n'));
    return findings.length > 0 ? 1 : 0;
  } finally {
    await pool.close();
    await source.close();
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  const { message, code } = error as { message?: string; code?: string };
  const isForPeople = /[\u4e00-\u9fff]/.test(message ?? '') && !code?.startsWith('ERR_PARSE_ARGS');
  console.error(isForPeople ? message : `未能核对(${code ?? 'unknown'})。\n${USAGE}`);
  process.exitCode = 2;
}
