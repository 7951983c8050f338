import { useSession } from '../signed-in.ts';
import { saveFile } from './ask-ledgers.ts';
import { ConfirmButton } from './confirm-button.tsx';
import { type ShownImport, takeStep } from './import-step.ts';
import { countText, writable } from './import-words.ts';
import type { ImportInfo } from './ledger-shapes.ts';
import { PlaceLink } from './place.ts';
import { useAct } from './use-act.ts';

/** What one can do about an import that is at rest: write, fetch the result workbook, upload again, take back. */
export function ImportActions(shown: ShownImport) {
  const { info, path } = shown;
  const { id, department, ledger, state, counts, importedBy, mayUndo } = info;
  const { isBusy, problem, run } = useAct();
  const { name, role } = useSession().viewer;
  const isOwn = importedBy === name;
  const act = (step: 'write' | 'undo') => run(() => takeStep(shown, step));
  const write = writeLabel(info);
  const hasRows = Object.keys(counts).length > 0;
  return (
    <section className="import-actions" aria-label="可以做的事">
      <p>{whatNext(info)}</p>
      <div className="ledger-buttons">
        {write && (
          <button type="button" className="ledger-main-button" disabled={isBusy} onClick={() => act('write')}>
            {write}
          </button>
        )}
        {isOwn && hasRows && (
          <button type="button" disabled={isBusy} onClick={() => run(() => saveFile(`${path}/result.xlsx`))}>
            下载结果工作簿
          </button>
        )}
        <PlaceLink page="upload" state={{ ledger: `${department}/${ledger}` }}>
          {(counts.REFUSED ?? 0) > 0 ? '更正后重新上传' : '上传另一个文件'}
        </PlaceLink>
        {state === 'CHECKED' && write && <PlaceLink page="list">放弃，不写入</PlaceLink>}
        {role === 'DATA_STEWARD' && state === 'DONE' && (counts.REVIEW ?? 0) > 0 && (
          <PlaceLink page="reviews" state={{ importId: String(id) }}>
            去核对
          </PlaceLink>
        )}
        {mayUndo && (
          <ConfirmButton
            label="撤销这次导入"
            question="撤销后，这次导入新增和更新的内容都恢复到导入之前；此后又被别人改动的内容不能撤销。"
            yes="确定撤销"
            isBusy={isBusy}
            onConfirm={() => act('undo')}
          />
        )}
      </div>
      {problem && <p role="alert">{problem}</p>}
    </section>
  );
}

/** The words on the button that writes; null: there is nothing to write. */
function writeLabel({ state, counts, runs }: ImportInfo): string | null {
  const rows = writable({ counts });
  if (state === 'CHECKED' && rows > 0) return `写入有效的 ${countText(rows)} 行`;
  if (state === 'CHECKED' && (counts.REVIEW ?? 0) > 0) return `提交 ${countText(counts.REVIEW ?? 0)} 行待核对`;
  if (state === 'DONE' && (counts.REVIEW ?? 0) > 0) return '核对后再次写入';
  if (state === 'CANCELLED' && Object.keys(counts).length > 0) return runs > 0 ? '继续写入' : '写入有效的行';
  return null;
}

function whatNext({ state, counts }: ImportInfo): string {
  const isPut = state === 'CHECKED' ? '待核对的行在写入时交数据管理员核对，' : '待核对的行已交数据管理员，';
  const waiting = (counts.REVIEW ?? 0) > 0 ? `${isPut}核对后再写入一次即可。` : '';
  const refused = (counts.REFUSED ?? 0) > 0 ? '有问题的行请按说明更正，连同整个文件重新上传，已写入的行不会重复。' : '';
  if (state === 'CHECKED')
    return writable({ counts }) > 0
      ? `检查完成，还没有写入任何内容。${refused}${waiting}`
      : `检查完成，没有需要写入的行。${refused}${waiting}`;
  if (state === 'DONE') return `写入完成。${refused}${waiting}`;
  if (state === 'CANCELLED') return '这次导入已取消；取消之前写入的内容保留，可以继续写入，也可以撤销。';
  if (state === 'UNDONE') return '这次导入已撤销，登记恢复到导入之前。';
  return '请按上面的说明处理文件，再重新上传。';
}
