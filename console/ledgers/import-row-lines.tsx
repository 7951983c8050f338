import { TableHead } from '../records/table-head.tsx';
import { rowTerm } from './import-words.ts';
import type { ImportRow } from './ledger-shapes.ts';

/** Rows, and beside each what is wrong with it and what to do. Every text is a text, whatever a file has in it. */
export function ImportRowLines({ rows, isWritten }: { rows: readonly ImportRow[]; isWritten: boolean }) {
  return (
    <table className="record-table import-row-lines">
      <TableHead columns={['位置', '结果', '列', '问题', '怎么办']} />
      {rows.map((line) => (
        <tbody key={line.ordinal}>
          {(line.problems.length > 0 ? line.problems : [null]).map((problem, at) => (
            <tr key={`${problem?.column} ${problem?.code}`}>
              <td data-label="位置">{at === 0 ? <Where line={line} /> : ''}</td>
              <td data-label="结果">
                {at === 0 && (
                  <span className="kind-chip" data-row={line.state}>
                    {rowTerm(line.state, isWritten)}
                  </span>
                )}
              </td>
              <td data-label="列">{problem?.header ?? '—'}</td>
              <td data-label="问题">{problem?.message ?? '—'}</td>
              <td data-label="怎么办">{problem?.suggestion ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Where({ line: { sheet, row } }: { line: ImportRow }) {
  return (
    <>
      第 {row} 行<small>{sheet}</small>
    </>
  );
}
