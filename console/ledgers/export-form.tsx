import type { FormEvent } from 'react';
import { saveFile } from './ask-ledgers.ts';
import type { LedgerInfo } from './ledger-shapes.ts';
import { useAct } from './use-act.ts';
import type { DivisionChoice } from './use-divisions.ts';

/** 导出: a ledger as a workbook or CSV, of the viewer's area or a part of it, with their rights and masks. */
export function ExportForm({ ledger, divisions }: { ledger: LedgerInfo; divisions: readonly DivisionChoice[] }) {
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
      <summary>导出</summary>
      <form onSubmit={save}>
        {takesDivision && divisions.length > 0 && (
          <label>
            区划
            <select name="division">
              {divisions.map(({ code, name: place }, at) => (
                <option key={code} value={code}>
                  {at === 0 ? `${place ?? code}（全部）` : (place ?? code)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          格式
          <select name="format">
            <option value="xlsx">xlsx（Excel、WPS）</option>
            <option value="csv">csv</option>
          </select>
        </label>
        <button type="submit" disabled={isBusy}>
          {isBusy ? '正在导出……' : '导出'}
        </button>
        <small>导出记入处理记录，文件上有您的姓名、时间和目的；无权查看的内容不导出。</small>
        {problem && <p role="alert">{problem}</p>}
      </form>
    </details>
  );
}
