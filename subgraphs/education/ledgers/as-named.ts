/** Columns that are named like the property they fill, or the field they are read from. */
export function asNamed(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]));
}
