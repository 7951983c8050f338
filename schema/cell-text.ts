const DASHES_ONLY = /^[-‐‑‒–—―−/\\_]+$/;
const NOTHING_WORDS = new Set(['无', '无此项']);

/** Whether a cell with this text alone, spaces taken out, counts as empty (`—`, `/`, `无`); where it must be filled in, words count. */
export function saysNothing(compact: string, isRequired: boolean): boolean {
  return DASHES_ONLY.test(compact) || (!isRequired && NOTHING_WORDS.has(compact));
}

/** A text as it is written into a cell of a ledger: what would be read as nothing, or loses an apostrophe, is put behind one. */
export function cellText(text: string): string {
  const compact = text.normalize('NFKC').replace(/\s+/g, '');
  return text.startsWith("'") || saysNothing(compact, false) ? `'${text}` : text;
}

/** A national ID as it is written into a cell: one that ends like a number that lost its last digits is put behind an apostrophe. */
export function nationalIdCell(id: string): string {
  return id.endsWith('000') ? `'${id}` : id;
}
