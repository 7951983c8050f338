import { Go } from '../../go.tsx';
import { useSay, useTerm } from '../../language.ts';
import type { PlaceState } from '../../places.ts';
import { cellText } from '../cell-text.ts';
import { type Shown, valueAt } from '../shown.ts';

interface RowsTableProps {
  label: string;
  columns: readonly Shown[];
  rows: readonly object[];
  isDenied: (path: string) => boolean;
  /** The address of the list whose rows open; without it they do not. */
  opens?: PlaceState | undefined;
}

/** Rows as a table that scrolls in itself, and as cards on a phone. The first value of a row names it, and opens it. */
export function RowsTable({ label, columns, rows, isDenied, opens }: RowsTableProps) {
  const say = useSay();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section className="places-scroll" aria-label={label} tabIndex={0}>
      <table className="places-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.path} scope="col">
                {say(...column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={String(valueAt(row, 'id') ?? at)}>
              {columns.map((column, columnAt) => (
                <Cell
                  key={column.path}
                  column={column}
                  row={row}
                  isDenied={isDenied}
                  isName={columnAt === 0}
                  opens={columnAt === 0 ? opens : undefined}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps extends Pick<RowsTableProps, 'isDenied' | 'opens'> {
  column: Shown;
  row: object;
  isName: boolean;
}

function Cell({ column, row, isDenied, isName, opens }: CellProps) {
  const say = useSay();
  const value = <ShownValue shown={column} row={row} isDenied={isDenied} />;
  const isNameless = isName && (valueAt(row, column.path) ?? null) === null;
  const id = valueAt(row, 'id');
  if (!isName) return <td data-label={say(...column.label)}>{value}</td>;
  return (
    <th scope="row">
      {isNameless && say(...column.label)}
      {opens && id ? (
        <Go to="/places" state={{ ...opens, id: String(id) }}>
          {value}
        </Go>
      ) : (
        value
      )}
    </th>
  );
}

/** A value of a row in words; what it opens is a link. */
export function ShownValue({ shown, row, isDenied }: { shown: Shown; row: object } & Pick<RowsTableProps, 'isDenied'>) {
  const say = useSay();
  const term = useTerm();
  const { text, isAbsent, isLack } = cellText(shown, row, isDenied, { say, term });
  const id = shown.opens && !isAbsent ? valueAt(row, shown.opens.id) : null;
  if (shown.opens && id) {
    const { kind } = shown.opens;
    return kind === 'child' ? (
      <Go to="/children/profile" state={{ id: String(id) }}>
        {text}
      </Go>
    ) : (
      <Go to="/places" state={{ kind, id: String(id) }}>
        {text}
      </Go>
    );
  }
  if (isLack) return <span className="places-lack">{text}</span>;
  return isAbsent ? <span className="places-absent">{text}</span> : text;
}
