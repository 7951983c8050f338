import { useSay } from '../language.ts';
import { TableHead } from '../records/table-head.tsx';
import { rowTerm } from './import-words.ts';
import type { ImportRow } from './ledger-shapes.ts';

/** Rows, and beside each what is wrong with it and what to do. Every text is a text, whatever a file has in it. */
export function ImportRowLines({ rows, isWritten }: { rows: readonly ImportRow[]; isWritten: boolean }) {
  const say = useSay();
  const place = say('位置', 'Place');
  const result = say('结果', 'Result');
  const column = say('列', 'Column');
  const trouble = say('问题', 'Problem');
  const remedy = say('怎么办', 'What to do');
  return (
    <table className="record-table import-row-lines">
      <TableHead columns={[place, result, column, trouble, remedy]} />
      {rows.map((line) => (
        <tbody key={line.ordinal}>
          {(line.problems.length > 0 ? line.problems : [null]).map((problem, at) => (
            <tr key={`${problem?.column} ${problem?.code}`}>
              <td data-label={place}>{at === 0 ? <Where line={line} /> : ''}</td>
              <td data-label={result}>
                {at === 0 && (
                  <span className="kind-chip" data-row={line.state}>
                    {rowTerm(line.state, isWritten, say)}
                  </span>
                )}
              </td>
              <td data-label={column}>{problem?.header ?? '—'}</td>
              <td data-label={trouble}>{problem?.message ?? '—'}</td>
              <td data-label={remedy}>{problem?.suggestion ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Where({ line: { sheet, row } }: { line: ImportRow }) {
  const say = useSay();
  return (
    <>
      {say(`第 ${row} 行`, `Row ${row}`)}
      <small>{sheet}</small>
    </>
  );
}
