interface RawIndex {
  name: string;
  expression: string;
}

/** An exclusion constraint for `defineEntity`: rows that agree in the named columns hold in periods that do not overlap. */
export function noOverlap(table: string, ...columns: string[]): RawIndex {
  return exclusion(table, columns, '');
}

/**
 * The same for rows that have ended. For tables with a row for every child: an exclusion over open rows costs two thirds of
 * the load, where a unique index on them and this constraint on the ended ones do.
 */
export function noOverlapOfEnded(table: string, ...columns: string[]): RawIndex {
  return exclusion(table, columns, ' where ("until" is not null)');
}

function exclusion(table: string, columns: string[], where: string): RawIndex {
  const name = `${table}_no_overlap`;
  const same = columns.map((column) => `"${column}" with =`).join(', ');
  const expression = `alter table "${table}" add constraint "${name}" exclude using gist (${same}, daterange("from", "until") with &&)${where}`;
  return { name, expression };
}
