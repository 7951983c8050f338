import { createHmac } from 'node:crypto';
import { type ChildId, provisionalChildId } from '../../../schema/child-id.ts';
import type { ReadingKeys } from '../../reading.ts';
import { plainName } from './name-agrees.ts';

/** What a row without a number says of the child. */
export interface PersonWords {
  name: string;
  birthDate: string | null;
  sex: string | null;
  divisionCode: string | null;
}

/**
 * The provisional id of a child without a number (临时编号): derived from what the row says under a key of this department, so that
 * the same row means the same child in every import, and nobody can tell from the id what it was made of.
 */
export function provisionalIdOf(words: PersonWords, { receiptKey }: ReadingKeys): ChildId {
  const { name, birthDate, sex, divisionCode } = words;
  const said = JSON.stringify(['ledger child', plainName(name), birthDate, sex, divisionCode]);
  return provisionalChildId(createHmac('sm3', receiptKey).update(said).digest().subarray(0, 17));
}
