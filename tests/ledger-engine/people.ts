import type { PlainDate } from '../../schema/plain-date.ts';
import { inventNationalId } from '../../subgraphs/demo/people.ts';
import type { LedgerValue } from '../../subgraphs/ledger.ts';
import type { Cells } from '../ledger-desk.ts';
import { VILLAGE } from './place.ts';

const NAMES = ['田小禾', '周青苗', '吴竹', '郑松柏', '王兰', '冯菊香', '陈荷', '褚梅'];

/** The invented child of a number: its national ID and name. */
export function invented(at: number): { nationalId: string; name: string } {
  return {
    nationalId: inventNationalId('99', 100 + at, '2014-06-15' as PlainDate, 11 + at),
    name: NAMES[at % NAMES.length] as string,
  };
}

/** A row of the register for the child of that number. */
export function childRow(at: number, more: Record<string, LedgerValue> = {}): Cells {
  return { ...invented(at), village: VILLAGE, address: `${at} 组`, ...more } as Cells;
}

/** A row of the guardianships' ledger. */
export function guardianRow(at: number, guardianFrom: string, more: Record<string, LedgerValue> = {}): Cells {
  return { ...invented(at), guardian: '田大山', relation: '祖父母', guardianFrom, ...more } as Cells;
}
