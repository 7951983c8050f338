import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { normaliseNationalId } from '../../../schema/national-id.ts';
import { normaliseName } from './compare-names.ts';
import { readFifteenDigits } from './number-ids.ts';
import type { PersonGiven } from './person.ts';

/** A row's words made regular, as they are compared (规范化). */
export interface RegularPerson {
  given: PersonGiven;
  /** The keyed hash of the words: the same words in another file are the same person. */
  person: string;
  name: string;
  birthDate: string | null;
  sex: string | null;
  phone: string | null;
  guardianName: string | null;
  /** Ids of the children whose number a 15-digit number can be. */
  fifteenIds: readonly string[];
}

/** Makes a row's words regular; a number of 15 digits says birth date and sex where no other cell does. */
export function regularPerson(given: PersonGiven, linkageKey: Buffer): RegularPerson {
  const fifteen = readFifteenDigits(given.numberAsWritten, linkageKey);
  const regular = {
    name: normaliseName(given.name),
    birthDate: given.birthDate ?? fifteen?.birthDate ?? null,
    sex: known(given.sex) ?? fifteen?.sex ?? null,
    phone: given.guardianPhone && normalisePhone(given.guardianPhone),
    guardianName: given.guardianName && normaliseName(given.guardianName),
    fifteenIds: fifteen?.childIds ?? [],
  };
  const number = given.numberAsWritten && normaliseNationalId(given.numberAsWritten);
  const words = [regular.name, given.birthDate, known(given.sex), number, regular.phone, given.divisionCode];
  const person = createHmac('sm3', personKey(linkageKey)).update(JSON.stringify(words)).digest('hex');
  return { given, person, ...regular };
}

/** Digits only; the country's own code adds nothing. */
export function normalisePhone(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '');
}

/** A sex that says something. */
function known(sex: string | null): string | null {
  return sex === 'MALE' || sex === 'FEMALE' ? sex : null;
}

const keys = new WeakMap<Buffer, KeyObject>();

function personKey(linkageKey: Buffer): KeyObject {
  const key =
    keys.get(linkageKey) ??
    createSecretKey(Buffer.from(hkdfSync('sm3', linkageKey, 'child-data-hub', 'ledger person', 32)));
  keys.set(linkageKey, key);
  return key;
}
