import type { Words } from '../records/words.ts';
import type { Say } from '../say.ts';
import type { ImportInfo } from './ledger-shapes.ts';

/** What rows come out as, in the order shown, with the words for it, Chinese and English: before anything is written, after, and what it means. */
export const ROW_WORDS: readonly (readonly [state: string, before: Words, after: Words, says: Words])[] = [
  [
    'NEW',
    ['新增', 'New'],
    ['已新增', 'Added'],
    ['还没有登记，写入后新登记', 'Not registered yet; registered when written'],
  ],
  [
    'CHANGED',
    ['更新', 'To update'],
    ['已更新', 'Updated'],
    ['已有登记，内容不同的项会更新', 'Registered; what differs is updated'],
  ],
  ['SAME', ['已一致', 'Same'], ['已一致', 'Same'], ['与登记一致，不用写入', 'Same as registered; nothing to write']],
  [
    'REPEATED',
    ['重复', 'Repeated'],
    ['重复', 'Repeated'],
    ['同一行在文件中又出现，只算一次', 'The same row again in the file; counted once'],
  ],
  [
    'REFUSED',
    ['有问题', 'With problems'],
    ['未导入', 'Not imported'],
    ['不写入，原因见下表', 'Not written; the table below says why'],
  ],
  [
    'REVIEW',
    ['待核对', 'To review'],
    ['待核对', 'To review'],
    ['可能是已登记的儿童，等数据管理员核对', 'May be a registered child; the data steward reviews it'],
  ],
];

/** The name of a row's state. */
export function rowTerm(state: string, isWritten: boolean, say: Say): string {
  const found = ROW_WORDS.find(([each]) => each === state);
  return found ? say(...found[isWritten ? 2 : 1]) : state;
}

/** How an import stands, in a word. */
export const STATE_TERMS: Readonly<Record<ImportInfo['state'], Words>> = {
  CHECKING: ['正在检查', 'Being checked'],
  CHECKED: ['已检查，未写入', 'Checked, not written'],
  WRITING: ['正在写入', 'Being written'],
  DONE: ['已写入', 'Written'],
  CANCELLED: ['已取消', 'Cancelled'],
  UNDOING: ['正在撤销', 'Being undone'],
  UNDONE: ['已撤销', 'Undone'],
  FAILED: ['未完成', 'Not finished'],
};

/** Whether the rows are told as they were written; the same file sent again is checked anew, and one taken back is as if new. */
export function isWritten({ state, runs }: Pick<ImportInfo, 'state' | 'runs'>): boolean {
  return runs > 0 && state !== 'CHECKED' && state !== 'UNDONE';
}

/** Rows that writing would bring in. */
export function writable({ counts }: Pick<ImportInfo, 'counts'>): number {
  return (counts.NEW ?? 0) + (counts.CHANGED ?? 0);
}

/** `约 40 秒`, or about 40 seconds. */
export function durationText(seconds: number, say: Say): string {
  const few = Math.max(1, Math.ceil(seconds));
  if (seconds < 90) return say(`约 ${few} 秒`, `about ${few} s`);
  const minutes = Math.ceil(seconds / 60);
  const hours = Math.ceil(minutes / 60);
  return minutes < 90 ? say(`约 ${minutes} 分钟`, `about ${minutes} min`) : say(`约 ${hours} 小时`, `about ${hours} h`);
}

/** `1,234`. */
export function countText(count: number): string {
  return count.toLocaleString('zh-CN');
}
