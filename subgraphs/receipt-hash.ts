import { createHmac, hkdfSync } from 'node:crypto';

/** The key of a department's receipts, derived from the linkage key. */
export function receiptKeyOf(linkageKey: Buffer, department: string): Buffer {
  return Buffer.from(hkdfSync('sm3', linkageKey, department, 'receipt', 32));
}

/** What a receipt keeps of an act's input: keyed, because a plain digest of a national ID can be guessed number by number. */
export function inputHashOf(receiptKey: Buffer, input: object): string {
  return createHmac('sm3', receiptKey).update(JSON.stringify(input)).digest('base64url');
}
