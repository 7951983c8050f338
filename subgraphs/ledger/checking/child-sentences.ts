import type { RowDraft } from './row-draft.ts';
import { refuse } from './row-draft.ts';

/** The one sentence of every row that waits for a data steward, whatever the reason (不得泄露). */
export const NEEDS_REVIEW = '这一行需要数据管理员核对后才能登记。';
const WAIT = '无需改动;核对后请再次写入本次导入。';

/** Lets a row wait for a data steward. */
export function review(draft: RowDraft): void {
  draft.isReview = true;
  refuse(draft, null, 'NEEDS_REVIEW', NEEDS_REVIEW, WAIT);
}

/** A row that needs a child whom the department knows. */
export function childNotKnown(draft: RowDraft): void {
  refuse(
    draft,
    null,
    'CHILD_NOT_KNOWN',
    '在您的辖区内没有找到这名儿童的登记。',
    '请核对身份证号码和姓名;还没有登记的,请先在儿童名册中登记。',
  );
}

/** A row that says nothing of which child it is about. */
export function childNotNamed(draft: RowDraft): void {
  refuse(draft, null, 'CHILD_NOT_NAMED', '这一行没有写明是哪一名儿童。', '请填写身份证号码;没有号码的,请填写姓名。');
}

/** Number and id that are of two children. */
export function twoChildren(draft: RowDraft, column: string): void {
  refuse(draft, column, 'CONTRADICTION', '身份证号码与儿童编号不是同一名儿童。', '请核对,或只填其中一项。');
}

/** A number that belongs to a child of another name. */
export function numberOfAnother(draft: RowDraft, column: string): void {
  refuse(draft, column, 'CONTRADICTION', '这个号码已登记在另一名儿童名下。', '请对照证件核对号码和姓名。');
}
