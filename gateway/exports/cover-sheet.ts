import type { GraphQLSchema } from 'graphql';
import { termOf } from '../../schema/access/department-term.ts';
import { departmentCode } from '../../schema/access/viewer.ts';
import type { WrittenRow, WrittenSheet } from '../../schema/workbook/sheet.ts';
import type { DepartmentStatus } from '../response-departments.ts';
import { markTerms, watermarkOf } from './export-mark.ts';
import type { ExportTable } from './export-table.ts';
import { fieldTerm, instantText } from './export-terms.ts';
import type { TurnedPages } from './turned-pages.ts';

const STATUSES: Readonly<Record<DepartmentStatus['status'], string>> = {
  OK: '已提供',
  DENIED: '未提供(无权查看)',
  UNAVAILABLE: '暂时无法访问,本表中为空',
  NO_RECORD: '没有记录',
};

/** A line of the cover: what it tells, and what it says of it. */
export type CoverLine = readonly [label: string, text: string];

/** What the cover tells (封面), when all rows have been read. */
function coverLines({ title, name = title, definition, headers, pages, schema, mark }: ExportTable): CoverLine[] {
  const { department, role, purpose, at } = markTerms(schema, mark);
  const lines: CoverLine[] = [
    ['名称', name],
    ['口径', definition.join('\n')],
    ['数据项', headers.join('、')],
    ['行数', pages.cut ? `${pages.rows} 行,不是全部:${pages.cut}` : `${pages.rows} 行,全部`],
    ['数据截至', departmentLines(schema, pages).join('\n') || at],
    ['未提供的内容', missingLines(schema, pages).join('\n') || '无'],
    ['脱敏的内容', maskedTerms(schema, pages) || '无'],
    ['使用目的', purpose],
    ...(mark.caseNumber ? [['个案或任务编号', mark.caseNumber] as const] : []),
    ['导出人', `${mark.viewer.name},${department},${role}`],
    ['管辖范围', mark.viewer.division || '全国'],
    ['导出时间', at],
    ['导出编号', mark.number],
    ['空格', '空着的格子表示没有记录,或按规定不显示的小数目。'],
    ['请注意', '本表按导出人的权限生成,已写入处理记录。只用于上述目的,用毕按规定销毁,不得转发。'],
  ];
  return lines;
}

/** The sheet 「封面」; it is written after the rows that it counts. */
export function coverSheet(table: ExportTable): WrittenSheet {
  const rows = function* (): Generator<WrittenRow> {
    yield { cells: [{ value: table.name ?? table.title, style: 'title' }], height: 28 };
    yield { cells: [{ value: watermarkOf(table.schema, table.mark), style: 'mark' }] };
    for (const [label, text] of coverLines(table))
      yield {
        cells: [
          { value: label, style: 'label' },
          { value: text, style: 'cell' },
        ],
        height: 16 * linesOf(text),
      };
  };
  return {
    name: '封面',
    columns: [{ width: 18 }, { width: 100 }],
    rows: rows(),
    isWrittenLast: true,
    isLandscape: false,
    watermark: watermarkOf(table.schema, table.mark),
  };
}

function linesOf(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 48)), 0);
}

function departmentLines(schema: GraphQLSchema, { departments }: TurnedPages): string[] {
  return [...departments.values()].map(
    ({ department, status, asOf }) =>
      `${termOf(schema)(departmentCode(department))}:${instantText(asOf)},${STATUSES[status]}`,
  );
}

/** Each refusal once, with everything that it is about, be it of all rows or of some. */
function missingLines(schema: GraphQLSchema, { missing, partly, departments }: TurnedPages): string[] {
  const ofSome = [...partly].map(([coordinate, message]) => ({ coordinate, message }));
  const byMessage = Map.groupBy([...missing.values(), ...ofSome], ({ message }) => message);
  const refused = [...byMessage].map(([message, all]) => {
    const names = new Set(all.map(({ coordinate }) => (coordinate ? fieldTerm(schema, coordinate) : '部分内容')));
    return `${[...names].join('、')}:${message}`;
  });
  const away = [...departments.values()].filter(({ status }) => status === 'UNAVAILABLE');
  return [...refused, ...away.map(({ department }) => `${termOf(schema)(departmentCode(department))}:暂时无法访问`)];
}

function maskedTerms(schema: GraphQLSchema, { masked }: TurnedPages): string {
  return [...new Set([...masked].map((coordinate) => fieldTerm(schema, coordinate)))].join('、');
}
