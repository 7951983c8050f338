/** The one after or before another in a list; from outside the list the first; at an end none. */
export function nextId(ids: readonly string[], from: string, step: 1 | -1): string | undefined {
  const at = ids.indexOf(from);
  return at === -1 ? ids[0] : ids[at + step];
}
