/** One text for one value (封存的 JSON 文本): keys by code unit, no spaces, fractions as they are; same content, same hash. */
export function sealedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sealedJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${members
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${sealedJson(inner)}`)
    .join(',')}}`;
}

/** The value of a JSON text; undefined: it is none. */
export function findJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
