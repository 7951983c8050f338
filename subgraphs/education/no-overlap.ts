/** An exclusion constraint for `defineEntity`: rows that agree in the named columns hold in periods that do not overlap. */
export function noOverlap(table: string, ...columns: string[]): { name: string; expression: string } {
  const name = `${table}_no_overlap`;
  const same = columns.map((column) => `"${column}" with =`).join(', ');
  const expression = `alter table "${table}" add constraint "${name}" exclude using gist (${same}, daterange("from", "until") with &&)`;
  return { name, expression };
}
