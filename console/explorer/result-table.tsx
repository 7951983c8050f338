import { useState } from 'react';
import { useSay } from '../language.ts';
import { type AnswerList, isMissing } from './answer-lists.ts';
import { ExportButton } from './export-button.tsx';
import type { LastAnswer } from './last-answer.ts';

/** Rows drawn at most; the export has all. */
const MOST_ROWS = 300;

/** The lists of the last answer as tables (表格), one at a time, with the way to the workbook. */
export function ResultTable({ answer, lists }: { answer: LastAnswer | undefined; lists: readonly AnswerList[] }) {
  const say = useSay();
  const [chosen, choose] = useState('');
  const list = lists.find(({ path }) => path === chosen) ?? lists[0];
  if (!answer)
    return (
      <p className="view-empty">
        {say('运行查询后，结果中的列表显示为表格。', 'Run the query to see its lists as tables.')}
      </p>
    );
  if (!list)
    return (
      <p className="view-empty">
        {say(
          '这次的结果中没有列表。请换一个查询，或在“结果”中查看。',
          'There is no list in this answer. See the answer itself.',
        )}
      </p>
    );
  return (
    <section className="result-table" aria-label={say('表格', 'Table')}>
      <div className="result-tools">
        {lists.length > 1 ? (
          <label>
            {say('列表', 'List')}
            <select value={list.path} onChange={(event) => choose(event.target.value)}>
              {lists.map(({ path, term }) => (
                <option key={path} value={path}>
                  {term}（{path}）
                </option>
              ))}
            </select>
          </label>
        ) : (
          <b>{list.term}</b>
        )}
        <span>{rowsText(list, say)}</span>
        <ExportButton key={list.path} request={answer.request} list={list.path} />
      </div>
      <Rows list={list} missing={answer.notices.flatMap(({ fields }) => fields.map(({ path }) => path))} />
    </section>
  );
}

function Rows({ list, missing }: { list: AnswerList; missing: readonly string[] }) {
  const say = useSay();
  const withheld = list.columns.map((column) => isMissing(list, column, missing));
  if (list.rows.length === 0)
    return <p className="view-empty">{say('没有符合条件的记录。', 'No record meets the conditions.')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="result-scroll" tabIndex={0} aria-label={list.term}>
      <table>
        <thead>
          <tr>
            {list.columns.map(({ path, header }) => (
              <th key={path} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.rows.slice(0, MOST_ROWS).map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of an answer have no key of their own and never move
            <tr key={at}>
              {list.columns.map((column, index) => (
                <td key={column.path}>{column.valueOf(row) ?? (withheld[index] ? say('未提供', 'withheld') : '—')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function rowsText({ rows, total }: AnswerList, say: ReturnType<typeof useSay>): string {
  const shown = Math.min(rows.length, MOST_ROWS);
  const all = total ?? rows.length;
  return shown < all
    ? say(`显示 ${shown} 行，共 ${all} 行`, `${shown} of ${all} rows`)
    : say(`${shown} 行`, `${shown} rows`);
}
