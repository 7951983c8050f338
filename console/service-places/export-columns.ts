import type { Shown } from './shown.ts';

/** A column of an export, as `POST /exports` takes it. */
export interface ExportColumn {
  readonly path: string;
  readonly header: string;
}

/** The columns of a list as they are exported: where something is takes two, the division above and the division. */
export function exportColumns(columns: readonly Shown[]): readonly ExportColumn[] {
  return columns.flatMap(({ path, label: [header], as }) =>
    as === 'WHERE'
      ? [
          { path: path.replace(/name$/, 'parent.name'), header: '上级区划' },
          { path, header },
        ]
      : [{ path, header }],
  );
}
