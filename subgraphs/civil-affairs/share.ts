import { sql } from 'kysely';
import type { Sql } from '../reading.ts';

/**
 * 占比: of the rows of `from`, those for which `counts` holds, with numerator and denominator; 4 decimals, null of nothing.
 * `offset 0` keeps PostgreSQL from working `counts` out twice.
 */
export function share(counts: Sql, from: Sql): Sql {
  return sql`(select json_build_object(
    'value', round(count(*) filter (where s.counts)::numeric / nullif(count(*), 0), 4),
    'numerator', count(*) filter (where s.counts),
    'denominator', count(*)) from (select (${counts}) as counts ${from} offset 0) s)`;
}
