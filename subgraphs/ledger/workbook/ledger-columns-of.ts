import { tableMark } from '../../../schema/workbook/table-mark.ts';
import type { Ledger } from '../../ledger.ts';
import type { Column } from '../../ledger-column.ts';

/** A column of a ledger with its name. */
export interface NamedColumn extends Column {
  column: string;
}

/** A ledger's columns in the order of the template. */
export function namedColumns({ columns }: Pick<Ledger, 'columns'>): NamedColumn[] {
  return Object.entries(columns).map(([column, declared]) => ({ ...declared, column }));
}

/** The version cell of a ledger's workbooks. */
export function markOf(ledger: Pick<Ledger, 'name' | 'columns'>, department: string): string {
  return tableMark(department, ledger.name, namedColumns(ledger));
}

/** The heading as it is written; readers overlook the asterisk. */
export function headingText({ header, isRequired }: Column): string {
  return isRequired ? `${header}*` : header;
}

/** How wide a column stands, in characters; a Chinese one takes two. */
export function widthOf({ header, example, kind, choices }: Column): number {
  const texts = [`${header}**`, kind === 'CHOICES' ? '' : example, ...choices];
  const least = kind === 'NATIONAL_ID' || kind === 'DIVISION' ? 22 : 10;
  return Math.min(40, Math.max(least, ...texts.map(textWidth)) + 2);
}

function textWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '⺀' ? 2 : 1), 0);
}
