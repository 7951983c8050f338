import type { Say } from '../say.ts';
import { countText, writable } from './import-words.ts';
import type { ImportInfo } from './ledger-shapes.ts';

/** The words on the button that writes; null: there is nothing to write. */
export function writeLabel({ state, counts, runs }: ImportInfo, say: Say): string | null {
  const rows = writable({ counts });
  const review = counts.REVIEW ?? 0;
  if (state === 'CHECKED' && rows > 0)
    return say(`写入有效的 ${countText(rows)} 行`, `Write the valid rows (${countText(rows)})`);
  if (state === 'CHECKED' && review > 0)
    return say(`提交 ${countText(review)} 行待核对`, `Send the rows to review (${countText(review)})`);
  if (state === 'DONE' && review > 0) return say('核对后再次写入', 'Write again after the review');
  if (state === 'CANCELLED' && Object.keys(counts).length > 0)
    return runs > 0 ? say('继续写入', 'Go on writing') : say('写入有效的行', 'Write the valid rows');
  return null;
}

/** What has become of an import, and what to do now. */
export function whatNext({ state, counts }: ImportInfo, say: Say): string {
  const rest = `${refusedText(counts, say)}${reviewText({ state, counts }, say)}`;
  if (state === 'CHECKED')
    return writable({ counts }) > 0
      ? say('检查完成，还没有写入任何内容。', 'Checked; nothing is written yet. ') + rest
      : say('检查完成，没有需要写入的行。', 'Checked; there are no rows to write. ') + rest;
  if (state === 'DONE') return say('写入完成。', 'Written. ') + rest;
  if (state === 'CANCELLED')
    return say(
      '这次导入已取消；取消之前写入的内容保留，可以继续写入，也可以撤销。',
      'This import was cancelled. What was written before stays; you can go on writing, or undo it.',
    );
  if (state === 'UNDONE')
    return say('这次导入已撤销，登记恢复到导入之前。', 'This import was undone; the register is as it was before.');
  return say('请按上面的说明处理文件，再重新上传。', 'Correct the file as said above and upload it again.');
}

function refusedText(counts: ImportInfo['counts'], say: Say): string {
  if (!counts.REFUSED) return '';
  return say(
    '有问题的行请按说明更正，连同整个文件重新上传，已写入的行不会重复。',
    'Correct the rows with problems as said and upload the whole file again; rows that are written already are not repeated. ',
  );
}

function reviewText({ state, counts }: Pick<ImportInfo, 'state' | 'counts'>, say: Say): string {
  if (!counts.REVIEW) return '';
  const isSent = state !== 'CHECKED';
  return isSent
    ? say(
        '待核对的行已交数据管理员，核对后再写入一次即可。',
        'The rows to review are with the data steward; write once more after the review.',
      )
    : say(
        '待核对的行在写入时交数据管理员核对，核对后再写入一次即可。',
        'The rows to review go to the data steward when you write; write once more after the review.',
      );
}
