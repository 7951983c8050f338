const LEVELS = [2, 4, 6, 9, 12] as const;

/** The divisions from just below one's own area down to the given one: `210421102001` within `210421` is the township, then the village. */
export function ancestryOf(code: string, own: string): readonly string[] {
  if (!code.startsWith(own)) return [];
  return LEVELS.filter((length) => length > own.length && length <= code.length).map((length) => code.slice(0, length));
}
