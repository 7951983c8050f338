import type { GraphQLSchema } from 'graphql';
import type { Written } from '../../schema/workbook/sheet.ts';
import type { ExportMark } from './export-mark.ts';
import type { TurnedPages } from './turned-pages.ts';

/** In which form a list leaves (导出格式). */
export type ExportFormat = 'xlsx' | 'csv';

/** Another table of the same export, on a sheet of its own. */
export type FurtherTable = Pick<ExportTable, 'title' | 'headers' | 'rows'>;

/** A list on its way out: what it is called, its columns, its rows, and what is told of it. */
export interface ExportTable {
  title: string;
  /** What the file and its cover are called where that is not the first table’s title. */
  name?: string;
  headers: readonly string[];
  rows: AsyncIterable<readonly Written[]>;
  /** Complete when the rows have been read. */
  pages: TurnedPages;
  /** What the list is (口径), line by line. */
  definition: readonly string[];
  schema: GraphQLSchema;
  mark: ExportMark;
  /** A ledger's table carries its version mark. */
  tableMark?: string;
  /** What else is exported with it (xlsx only). */
  further?: readonly FurtherTable[];
}
