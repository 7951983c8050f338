import { parseArgs } from 'node:util';
import { dayAt } from '../../../schema/plain-date.ts';
import { RECORD_DEPARTMENT } from '../../../schema/processing-record/roles.ts';
import type { DatabaseUrls } from '../../../subgraphs/database.ts';
import { embeddedUrls } from '../../../subgraphs/embedded-runtime-url.ts';
import { departmentNames } from '../../../subgraphs/subgraph.ts';
import { logToStandardOutput } from '../../log.ts';
import { expiredLines, removeExpiredLines } from './retain-journal.ts';
import { expiredSeals, journalsExpiredBefore, type RetainedRecord, removeExpired } from './retain-record.ts';

const USAGE = `用法:
  npm run record:retain                                   清理保存期限已届满的处理记录和披露日志(按现行保存期限)
  npm run record:retain -- --dry-run                      只查看将清理什么,不清理
  npm run record:retain -- --journal <部门> --before <日期>  部门单独部署时,在部门的服务器上清理其披露日志
本机运行时读取 HUB_DATA_DIR;否则请设置 HUB_RECORD_OWNER_URL、HUB_RECORD_WRITER_URL、HUB_RECORD_SEALER_URL,
部门的披露日志请设置 JOURNAL_OWNER_URL。`;

/** `npm run record:retain`: ends the retention period of what has been kept long enough. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'dry-run': { type: 'boolean', default: false },
      journal: { type: 'string' },
      before: { type: 'string' },
    },
  });
  const isTrial = values['dry-run'];
  if (values.journal) return retainOneJournal(values.journal, values.before, isTrial);
  const { record, journals } = places(process.env);
  await retainRecord(record, isTrial);
  const before = await journalsExpiredBefore(record.ownerUrl);
  if (!before) return;
  for (const [department, ownerUrl] of Object.entries(journals))
    await retainJournal(department, ownerUrl, before, isTrial);
  if (Object.keys(journals).length === 0) console.log(`各部门的披露日志可以清理到 ${dayAt(before)}(不含)。`);
}

async function retainRecord(record: RetainedRecord, isTrial: boolean): Promise<void> {
  const expired = await expiredSeals(record.ownerUrl);
  if (!expired) return console.log('没有保存期限已届满的处理记录。');
  const { firstSeal, lastSeal, day, years, document } = expired;
  const what = `第 ${firstSeal} 至 ${lastSeal} 号封印(截至 ${day})的处理记录,依据:${document},保存 ${years} 年`;
  if (isTrial) return console.log(`将清理${what}。封印和见证签名保留。`);
  console.log(`已清理${what};共 ${await removeExpired(record, expired)} 条。封印和见证签名保留。`);
}

async function retainJournal(department: string, ownerUrl: string, before: Date, isTrial: boolean): Promise<void> {
  const journal = { department, ownerUrl };
  const count = isTrial ? await expiredLines(ownerUrl, before) : await removeExpiredLines(journal, before);
  console.log(`${department} 的披露日志:${isTrial ? '将清理' : '已清理'} ${dayAt(before)} 以前的 ${count} 条。`);
}

async function retainOneJournal(department: string, day: string | undefined, isTrial: boolean): Promise<void> {
  const { JOURNAL_OWNER_URL: ownerUrl } = process.env;
  if (!ownerUrl || !day || !/^\d{4}-\d\d-\d\d$/.test(day) || !departmentNames().includes(department))
    throw new Error(USAGE);
  await retainJournal(department, ownerUrl, new Date(`${day}T00:00:00+08:00`), isTrial);
}

/** The record that the environment names, or that of the embedded run with all its journals. */
function places(environment: NodeJS.ProcessEnv): { record: RetainedRecord; journals: Record<string, string> } {
  const { HUB_RECORD_OWNER_URL, HUB_RECORD_WRITER_URL, HUB_RECORD_SEALER_URL } = environment;
  const log = logToStandardOutput;
  if (HUB_RECORD_OWNER_URL && HUB_RECORD_WRITER_URL && HUB_RECORD_SEALER_URL) {
    const [ownerUrl, writerUrl, sealerUrl] = [HUB_RECORD_OWNER_URL, HUB_RECORD_WRITER_URL, HUB_RECORD_SEALER_URL];
    return { record: { ownerUrl, writerUrl, sealerUrl, log }, journals: {} };
  }
  const urls = (name: string): DatabaseUrls => embeddedUrls(environment.HUB_DATA_DIR || '.hub', name);
  const { migration: ownerUrl, writer: writerUrl = '', sealer: sealerUrl = '' } = urls(RECORD_DEPARTMENT);
  const journals = Object.fromEntries(departmentNames().map((name) => [name, urls(name).migration]));
  return { record: { ownerUrl, writerUrl, sealerUrl, log }, journals };
}

try {
  await main();
} catch (error) {
  const { message, code } = error as { message?: string; code?: string };
  const isForPeople = /[\u4e00-\u9fff]/.test(message ?? '');
  console.error(isForPeople ? message : `清理未能完成(${code ?? 'unknown'}),没有清理的部分原样保留,可再次运行。`);
  process.exitCode = 2;
}
