import type { ImportInfo, ImportRow } from '../../../subgraphs/ledger/door.ts';
import type { RowState } from '../../../subgraphs/ledger/row.ts';
import { plainText } from './plain-text.ts';

const COUNTED: readonly [RowState, string][] = [
  ['NEW', '新增　'],
  ['CHANGED', '更新　'],
  ['SAME', '无变化'],
  ['REPEATED', '重复　'],
  ['REFUSED', '未通过'],
  ['REVIEW', '待核对'],
];

/** How many rows have a state. */
export function countOf({ counts }: ImportInfo, state: RowState): number {
  return counts[state] ?? 0;
}

/** Whether rows stay out: not taken, or waiting for a data steward. */
export function hasRowsOut(info: ImportInfo): boolean {
  return countOf(info, 'REFUSED') + countOf(info, 'REVIEW') > 0;
}

/** What the check of a file has found, as a table (检查结果). */
export function summary(info: ImportInfo): string {
  const { title, fileName, id, rows, notes } = info;
  const width = Math.max(...COUNTED.map(([state]) => String(countOf(info, state)).length));
  return [
    `${title}:${plainText(fileName)},${rows ?? 0} 行(导入编号 ${id})`,
    ...COUNTED.map(([state, term]) => `  ${term}  ${String(countOf(info, state)).padStart(width)}`),
    ...notes.map((note) => `  注:${plainText(note)}`),
  ].join('\n');
}

/** The problems of rows, a line each: where, what, and how to put it right (问题清单). */
export function problemLines(rows: readonly ImportRow[]): string[] {
  return rows.flatMap(({ sheet, row, problems }) =>
    problems.map(({ header, message, suggestion }) => {
      const column = header ? `「${header}」` : '';
      const advice = suggestion ? ` 建议:${suggestion}` : '';
      return plainText(`${sheet || '表'} 第 ${row} 行${column}:${message}${advice}`);
    }),
  );
}

/** What has been written in the end. */
export function written(info: ImportInfo): string {
  const out = countOf(info, 'REFUSED') + countOf(info, 'REVIEW');
  const rest = out > 0 ? `;${out} 行没有写入` : '';
  const done = countOf(info, 'NEW') + countOf(info, 'CHANGED');
  if (done === 0) return `没有需要写入的行${rest}。`;
  return `已写入:新增 ${countOf(info, 'NEW')} 行,更新 ${countOf(info, 'CHANGED')} 行${rest}。`;
}
