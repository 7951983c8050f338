import { blindIndexOf } from '../../schema/blind-index.ts';
import type { NationalId } from '../../schema/national-id.ts';
import type { SealedColumn } from '../field-keys.ts';
import type { ReadingKeys } from '../reading.ts';

/** Where the register keeps national IDs (公民身份号码), sealed. */
export const NATIONAL_ID: SealedColumn = { table: 'registered_child', column: 'national_id_sealed' };

/** The keys that a number is kept under. */
export type NumberKeys = Pick<ReadingKeys, 'linkageKey' | 'fieldKeys'>;

/** What the register keeps of a number. */
export interface KeptNumber {
  nationalIdSealed: string | null;
  nationalIdIndex: string | null;
}

/** The number of the child with this id as the register keeps it: an envelope that opens in this row only, and the blind index. */
export function keptNumber(number: NationalId | null, id: string, keys: NumberKeys): KeptNumber {
  return {
    nationalIdSealed: number && keys.fieldKeys.seal(number, NATIONAL_ID, id),
    nationalIdIndex: number && numberIndex(number, keys),
  };
}

/** The blind index by which a number is found. */
export function numberIndex(number: NationalId, { linkageKey }: Pick<NumberKeys, 'linkageKey'>): string {
  return blindIndexOf(linkageKey, NATIONAL_ID, number);
}
