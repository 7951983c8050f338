import { useSay } from '../language.ts';
import { useSession } from '../signed-in.ts';
import { saveFile } from './ask-ledgers.ts';
import { ExportForm } from './export-form.tsx';
import type { LedgerInfo } from './ledger-shapes.ts';
import { PlaceLink } from './place.ts';
import { useAct } from './use-act.ts';
import type { DivisionChoice } from './use-divisions.ts';
import { whyNoImport } from './why-no-import.ts';

/** One ledger: what a row of it is, and what one can do with it. */
export function LedgerCard({
  ledger,
  term,
  divisions,
}: {
  ledger: LedgerInfo;
  term: string;
  divisions: readonly DivisionChoice[];
}) {
  const say = useSay();
  const { department, name, title, says, source, columns } = ledger;
  const session = useSession();
  const template = useAct();
  const objection = whyNoImport(ledger, session, term, say);
  const state = { ledger: `${department}/${name}` };
  return (
    <article className="ledger-card" data-may-import={objection === null} aria-label={title}>
      <h4>{title}</h4>
      <p>{says}</p>
      <small>{say(`依据 ${source} · ${columns.length} 列`, `By ${source} · ${columns.length} columns`)}</small>
      {objection && <p className="ledger-objection">{objection}</p>}
      <div className="ledger-buttons">
        {objection === null && (
          <PlaceLink page="upload" state={state} className="ledger-main-button">
            {say('上传导入', 'Upload')}
          </PlaceLink>
        )}
        <button
          type="button"
          disabled={template.isBusy}
          onClick={() => template.run(() => saveFile(`/ledgers/${department}/${name}/template.xlsx`))}
        >
          {template.isBusy ? say('正在准备……', 'Preparing …') : say('下载模板', 'Template')}
        </button>
        <PlaceLink page="doc" state={state}>
          {say('填写说明', 'How to fill it in')}
        </PlaceLink>
        <ExportForm ledger={ledger} divisions={divisions} />
      </div>
      {template.problem && <p role="alert">{template.problem}</p>}
    </article>
  );
}
