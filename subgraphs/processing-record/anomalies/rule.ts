import { sql } from 'kysely';
import type { Sql } from '../../reading.ts';

/**
 * A rule for what is conspicuous (异常规则): a sentence that says what is listed, and SQL over `used`, the records of people in
 * the period (columns of `record_link`, with `id` and the hub's `day`). It gives rows (viewer_id, department, role, division,
 * day, first_at, last_at, n, ids); those with `n` below the rule's threshold of that day are left out.
 */
export interface AnomalyRule {
  /** As `enum AnomalyRule` names it. */
  code: string;
  text: string;
  findings: Sql;
}

/** Records of one person and day that a condition picks, and how much there is of what the rule counts. */
export function perPersonAndDay(condition: Sql, count: Sql = sql`count(*)`, from: Sql = sql`used u`): Sql {
  return sql`select u.viewer_id, u.department, u.role, u.division, u.day, min(u.at) as first_at, max(u.at) as last_at,
      ${count} as n, (array_agg(distinct u.id))[1:100] as ids
    from ${from} where ${condition} group by u.viewer_id, u.department, u.role, u.division, u.day`;
}

/** The children that a record told something of, as rows `told(child)`. */
export const TOLD = sql`lateral (select distinct jsonb_array_elements_text(
  jsonb_path_query_array(u.body::jsonb, 'lax $.groups[*].children[*]')) as child) told`;

/** Children were named in it. */
export const NAMES_CHILDREN = sql`u.children <> '{}'`;
