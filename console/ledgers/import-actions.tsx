import { useSay } from '../language.ts';
import { useSession } from '../signed-in.ts';
import { saveFile } from './ask-ledgers.ts';
import { ConfirmButton } from './confirm-button.tsx';
import { whatNext, writeLabel } from './import-next.ts';
import { type ShownImport, takeStep } from './import-step.ts';
import { PlaceLink } from './place.ts';
import { useAct } from './use-act.ts';

/** What one can do about an import that is at rest: write, fetch the result workbook, upload again, take back. */
export function ImportActions(shown: ShownImport) {
  const say = useSay();
  const { info, path } = shown;
  const { id, department, ledger, state, counts, importedBy, mayUndo } = info;
  const { isBusy, problem, run } = useAct();
  const { name, role } = useSession().viewer;
  const isOwn = importedBy === name;
  const act = (step: 'write' | 'undo') => run(() => takeStep(shown, step));
  const write = writeLabel(info, say);
  const hasRows = Object.keys(counts).length > 0;
  return (
    <section className="import-actions" aria-label={say('可以做的事', 'What you can do')}>
      <p>{whatNext(info, say)}</p>
      <div className="ledger-buttons">
        {write && (
          <button type="button" className="ledger-main-button" disabled={isBusy} onClick={() => act('write')}>
            {write}
          </button>
        )}
        {isOwn && hasRows && (
          <button type="button" disabled={isBusy} onClick={() => run(() => saveFile(`${path}/result.xlsx`))}>
            {say('下载结果工作簿', 'Download the result')}
          </button>
        )}
        <PlaceLink page="upload" state={{ ledger: `${department}/${ledger}` }}>
          {(counts.REFUSED ?? 0) > 0
            ? say('更正后重新上传', 'Correct and upload again')
            : say('上传另一个文件', 'Upload another file')}
        </PlaceLink>
        {state === 'CHECKED' && write && (
          <PlaceLink page="list">{say('放弃，不写入', 'Leave it, write nothing')}</PlaceLink>
        )}
        {role === 'DATA_STEWARD' && state === 'DONE' && (counts.REVIEW ?? 0) > 0 && (
          <PlaceLink page="reviews" state={{ importId: String(id) }}>
            {say('去核对', 'Review')}
          </PlaceLink>
        )}
        {mayUndo && (
          <ConfirmButton
            label={say('撤销这次导入', 'Undo this import')}
            question={say(
              '撤销后，这次导入新增和更新的内容都恢复到导入之前；此后又被别人改动的内容不能撤销。',
              'What this import added and updated goes back to what it was before; what others changed since cannot be undone.',
            )}
            yes={say('确定撤销', 'Undo it')}
            isBusy={isBusy}
            onConfirm={() => act('undo')}
          />
        )}
      </div>
      {problem && <p role="alert">{problem}</p>}
    </section>
  );
}
