import type { Verification } from './verify-run.ts';

const LISTED = 50;

/** A verification's result in words (核验报告). */
export function reportOf(result: Verification, seconds: number): string {
  const { records, chains, seals, anchors, entries, findings, total } = result;
  const all = records + entries;
  return [
    `处理记录 ${records} 条,链 ${chains} 条;封印 ${seals} 个;部门披露日志 ${entries} 条;见证留底 ${anchors} 条。`,
    ...explanations(result),
    `用时 ${seconds.toFixed(1)} 秒,每秒 ${Math.round(all / seconds)} 条。`,
    ...findings.slice(0, LISTED).map(({ class: kind, text }) => `  ${kind} ${text}`),
    ...(total > LISTED ? [`  …… 另有 ${total - Math.min(LISTED, findings.length)} 处,可用 --json 查看。`] : []),
    total === 0 ? '没有发现问题。' : `发现 ${total} 处问题。`,
  ].join('\n');
}

/** What is as it should be though it is not what it usually is. */
export function explanations(result: Verification): string[] {
  const { unsealed, pendingSeals, expired, explained, withoutJournal, withoutAnchors } = result;
  const counted: [number, string][] = [
    [unsealed, '条记录在最后一个封印之后,尚未封印'],
    [pendingSeals, '个最新的封印还在等待部门见证'],
    [expired, '条记录因保存期限届满已清理'],
    [explained.lost, '条披露的答复没有到达网关,处理记录中已注明'],
    [explained.inFlight, '条披露在网关中断时未完成,答复没有发出'],
    [explained.later, '条披露发生在核验开始之后'],
    [explained.direct, '条披露没有经过网关(已允许)'],
    [explained.expired, '条披露早于现存的处理记录'],
  ];
  return [
    ...counted.filter(([count]) => count > 0).map(([count, text]) => `  ${count} ${text}。`),
    ...(withoutJournal.length > 0 ? [`  没有对账的部门(未提供披露日志):${withoutJournal.join('、')}。`] : []),
    ...(withoutAnchors.length > 0 ? [`  未提供见证留底的部门:${withoutAnchors.join('、')}。`] : []),
  ];
}
