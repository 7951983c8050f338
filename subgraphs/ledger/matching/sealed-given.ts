import { hkdfSync } from 'node:crypto';
import { openText, sealText } from '../../../schema/sealed-text.ts';
import { type SealedPlace, sealingKey } from '../../../schema/sealing.ts';

/** What a row says of a child, as a steward reads it (行内原文). */
export type GivenWords = Readonly<Record<string, string | null>>;

/** The envelope of a row's words: it opens under the department's linkage key, in the review of this person alone. */
export function sealGiven(linkageKey: Buffer, person: string, words: GivenWords): string {
  return sealText(keyOf(linkageKey), JSON.stringify(words), placeOf(person));
}

/** The words of an envelope; `SealBroken` when it was altered or moved. */
export function openGiven(linkageKey: Buffer, person: string, envelope: string): GivenWords {
  return JSON.parse(openText(keyOf(linkageKey), envelope, placeOf(person)));
}

const keys = new WeakMap<Buffer, ReturnType<typeof sealingKey>>();

/** Deriving a key costs more than using it, so it is done once. */
function keyOf(linkageKey: Buffer) {
  const key =
    keys.get(linkageKey) ??
    sealingKey('review', Buffer.from(hkdfSync('sm3', linkageKey, 'child-data-hub', 'ledger review', 32)));
  keys.set(linkageKey, key);
  return key;
}

function placeOf(person: string): SealedPlace {
  return { table: 'ledger.review', column: 'given', row: person };
}
