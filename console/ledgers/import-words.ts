import type { ImportInfo } from './ledger-shapes.ts';

/** What rows come out as, in the order shown, with the words for it: before anything is written, and after. */
export const ROW_WORDS = [
  ['NEW', '新增', '已新增', '还没有登记，写入后新登记'],
  ['CHANGED', '更新', '已更新', '已有登记，内容不同的项会更新'],
  ['SAME', '已一致', '已一致', '与登记一致，不用写入'],
  ['REPEATED', '重复', '重复', '同一行在文件中又出现，只算一次'],
  ['REFUSED', '有问题', '未导入', '不写入，原因见下表'],
  ['REVIEW', '待核对', '待核对', '可能是已登记的儿童，等数据管理员核对'],
] as const;

/** The name of a row's state. */
export function rowTerm(state: string, isWritten: boolean): string {
  const found = ROW_WORDS.find(([each]) => each === state);
  return found ? found[isWritten ? 2 : 1] : state;
}

/** How an import stands, in a word. */
export const STATE_TERMS: Readonly<Record<ImportInfo['state'], string>> = {
  CHECKING: '正在检查',
  CHECKED: '已检查，未写入',
  WRITING: '正在写入',
  DONE: '已写入',
  CANCELLED: '已取消',
  UNDOING: '正在撤销',
  UNDONE: '已撤销',
  FAILED: '未完成',
};

/** Whether the rows are told as they were written; the same file sent again is checked anew, and one taken back is as if new. */
export function isWritten({ state, runs }: Pick<ImportInfo, 'state' | 'runs'>): boolean {
  return runs > 0 && state !== 'CHECKED' && state !== 'UNDONE';
}

/** Rows that writing would bring in. */
export function writable({ counts }: Pick<ImportInfo, 'counts'>): number {
  return (counts.NEW ?? 0) + (counts.CHANGED ?? 0);
}

/** `还需约 40 秒`. */
export function durationText(seconds: number): string {
  if (seconds < 90) return `约 ${Math.max(1, Math.ceil(seconds))} 秒`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `约 ${minutes} 分钟` : `约 ${Math.ceil(minutes / 60)} 小时`;
}

/** `1,234`. */
export function countText(count: number): string {
  return count.toLocaleString('zh-CN');
}
