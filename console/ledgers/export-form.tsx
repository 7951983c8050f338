import type { FormEvent } from 'react';
import { useSay } from '../language.ts';
import { saveFile } from './ask-ledgers.ts';
import type { LedgerInfo } from './ledger-shapes.ts';
import { useAct } from './use-act.ts';
import type { DivisionChoice } from './use-divisions.ts';

/** 导出: a ledger as a workbook or CSV, of the viewer's area or a part of it, with their rights and masks. */
export function ExportForm({ ledger, divisions }: { ledger: LedgerInfo; divisions: readonly DivisionChoice[] }) {
  const say = useSay();
  const { department, name, export: reading } = ledger;
  const { isBusy, problem, run } = useAct();
  const takesDivision = reading.list.includes('$division');
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const query = new URLSearchParams({ format: String(given.get('format')) });
    const division = String(given.get('division') ?? '');
    if (division !== '') query.set('division', division);
    run(() => saveFile(`/ledgers/${department}/${name}/export?${query}`, {}));
  };
  return (
    <details className="ledger-export">
      <summary>{say('导出', 'Export')}</summary>
      <form onSubmit={save}>
        {takesDivision && divisions.length > 0 && (
          <label>
            {say('区划', 'Area')}
            <select name="division">
              {divisions.map(({ code, name: place }, at) => (
                <option key={code} value={code}>
                  {at === 0 ? say(`${place ?? code}（全部）`, `${place ?? code} (all)`) : (place ?? code)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          {say('格式', 'Format')}
          <select name="format">
            <option value="xlsx">{say('xlsx（Excel、WPS）', 'xlsx (Excel, WPS)')}</option>
            <option value="csv">csv</option>
          </select>
        </label>
        <button type="submit" disabled={isBusy}>
          {isBusy ? say('正在导出……', 'Exporting …') : say('导出', 'Export')}
        </button>
        <small>
          {say(
            '导出记入处理记录，文件上有您的姓名、时间和目的；无权查看的内容不导出。',
            'Exports are recorded, and the file carries your name, the time and the purpose; what you may not see is left out.',
          )}
        </small>
        {problem && <p role="alert">{problem}</p>}
      </form>
    </details>
  );
}
