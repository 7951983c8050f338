/** Columns of a ledger that are named like the property they fill, or like the field they are read from. */
export function asNamed<Name extends string>(...names: Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, name as string])) as Record<Name, string>;
}
