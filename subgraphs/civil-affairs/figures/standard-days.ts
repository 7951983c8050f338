import { period } from '../../figure.ts';

const validity = (alias: string) => period(`${alias}.valid_from`, `${alias}.valid_until`);

/**
 * SQL of a lateral table (code, value, days): what standards ask in a division and on which days; a nearer region takes
 * the days from a wider one. `codes` is SQL after the column `code`, `division` SQL of the division's code.
 */
export function standardDays(codes: string, division: string): string {
  const applies = (alias: string) => `starts_with(${division}, coalesce(${alias}.region_code, ''))`;
  const covered = `select range_agg(${validity('nearer')}) from standard nearer where nearer.code = std.code and ${applies('nearer')}
    and length(coalesce(nearer.region_code, '')) > length(coalesce(std.region_code, ''))`;
  return `(select std.code, std.value, unnest(datemultirange(${validity('std')}) - coalesce((${covered}), '{}')) as days
    from standard std where std.code ${codes} and ${applies('std')})`;
}
