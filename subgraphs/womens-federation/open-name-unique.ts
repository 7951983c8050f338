/** A unique index for `defineEntity`: of the places still open, no two in a division have the same name. */
export function openNameUnique(table: string): { name: string; expression: string } {
  const name = `${table}_open_name_unique`;
  const expression = `create unique index "${name}" on "${table}" ("division_code", "name") where "closed_on" is null`;
  return { name, expression };
}
