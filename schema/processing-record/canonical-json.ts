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
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`Canonical JSON cannot hold a ${typeof value}.`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => [storable(name), member] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}
