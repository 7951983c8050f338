/**
 * The one text of a value (规范 JSON): members sorted by code unit, no spaces, no undefined members; equal values have equal
 * texts. Numbers must be safe integers, so that every language writes them alike; characters that no database holds (U+0000,
 * halves of a surrogate pair) become U+FFFD, so that no client can name something that cannot be recorded.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(storable(value));
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('Canonical JSON holds whole numbers only.');
    return String(value);
  }
  if (Array.isArray(value)) return arrayText(value);
  if (typeof value !== 'object') throw new TypeError(`Canonical JSON cannot hold a ${typeof value}.`);
  return objectText(value as Record<string, unknown>);
}

// Written for every answer several times, so texts are added up in loops instead of through lists of lists.
function arrayText(list: readonly unknown[]): string {
  let text = '';
  for (let index = 0; index < list.length; index++) text += `${index > 0 ? ',' : ''}${canonicalJson(list[index])}`;
  return `[${text}]`;
}

function objectText(value: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(value);
  if (names.every(isStorable)) names.sort();
  else names.sort((one, other) => (storable(one) < storable(other) ? -1 : 1));
  let text = '';
  for (const name of names) {
    const member = value[name];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(storable(name))}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function storable(text: string): string {
  return isStorable(text) ? text : text.toWellFormed().replaceAll('\0', '\ufffd');
}
