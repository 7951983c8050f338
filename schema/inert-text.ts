/**
 * What a spreadsheet program takes for a formula when it opens a CSV file: a cell that begins with one of these, also in full
 * width. Digits beside them are what it would silently change: long numbers lose digits, numbers with leading zeros lose those.
 */
const LIVE = '[=+\\-@\\t\\r\\n＝＋－＠]';
const CHANGED = '(?:\\d{12,}[\\dXx]?|0\\d+)$';
const NEGATIVE_NUMBER = /^-\d{1,11}(?:\.\d+)?$/;
const GUARDED = new RegExp(`^'+(?:${LIVE}|${CHANGED})`);
const TO_BE_GUARDED = new RegExp(`^'*(?:${LIVE}|${CHANGED})`);

/**
 * A text as it stands in a CSV file so that no spreadsheet program runs or changes it (防止公式注入): with an apostrophe before
 * it where it needs one. Negative numbers are numbers. `unguarded` gives the text back, whatever it was.
 */
export function guarded(text: string): string {
  return TO_BE_GUARDED.test(text) && !NEGATIVE_NUMBER.test(text) ? `'${text}` : text;
}

/** The text that a cell of a CSV file stands for. */
export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

/** A text as XML can carry it, line breaks as LF: what no XML may contain is left out. */
export function xmlText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string);
}

/** Most texts have none of these. */
const NEEDS_CARE = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]/u;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
