import { sql } from 'kysely';
import type { Row, Sql } from './reading.ts';
import { smallCellBelow } from './session-slots.ts';

/** Whether a count is so small that it points at children; nought points at none. */
const isSmall = (count: Sql) => sql`(${count} > 0 and ${count} < ${smallCellBelow})`;

/** A count that is not shown when it is small (小数抑制). */
export function withoutSmallCell(count: Sql): Sql {
  return sql`(select case when not ${isSmall(sql`c.n`)} then c.n end from (select ${count} as n) c)`;
}

/**
 * A division's count beside those of its siblings: small ones are not shown, and where the parent's total would give the
 * hidden ones away (only one of them, or fewer children than a cell together) the smallest other one is not shown either,
 * nor are a township's villages where it is the township. `count` is the figure of any division, `divisions` the table of all.
 */
export function withoutSmallCells(count: (division: Row) => Sql, code: Sql, divisions: Sql): Sql {
  const township = sql`(case when length(${code}) = 12 then left(${code}, 9) end)`;
  return sql`(with cell as materialized (${cellsBeside(count, code, divisions)}),
    above as materialized (${cellsBeside(count, township, divisions)}),
    other as (${withheldWith(sql`cell`)} union all ${withheldWith(sql`above`)})
    select case when cell.n = 0 or (not ${isSmall(sql`cell.n`)} and not exists (select from other
      where starts_with(cell.code, other.code))) then cell.n end from cell where cell.code = ${code})`;
}

/** The counts of a division and its siblings, as `code` and `n`; none where there is no code. */
function cellsBeside(count: (division: Row) => Sql, code: Sql, divisions: Sql): Sql {
  const sibling: Row = (property) => sql.ref(`sibling.${property}`);
  const parent = sql`left(${code}, case length(${code}) when 12 then 9 when 9 then 6 when 6 then 4 else 2 end)`;
  const siblings = sql`select d.code from ${divisions} d where d.code = ${code}
    or (length(${code}) > 2 and length(d.code) = length(${code}) and d.code >= ${parent} and d.code < ${parent} || ':')`;
  return sql`select sibling.code, ${count(sibling)} as n from (${siblings}) sibling`;
}

/** Of some cells the one that is withheld because it would give the small ones away, if any. */
function withheldWith(cells: Sql): Sql {
  return sql`(select c.code from ${cells} c cross join (select count(*) as small, sum(s.n) as children
      from ${cells} s where ${isSmall(sql`s.n`)}) h
    where c.n >= ${smallCellBelow} and (h.small = 1 or (h.small > 1 and h.children < ${smallCellBelow}))
    order by c.n, c.code limit 1)`;
}

/**
 * A breakdown as JSON (`[{…, count}]`, or `{numerator, denominator, …}`) without small cells: of a list the small counts are
 * null, with the smallest other one where these are one, or fewer children than a cell together; of a share everything is withheld when either part is small.
 */
export function withoutSmallCellsInJson(value: Sql): Sql {
  const count = sql`(e.value->>'count')::numeric`;
  const cells = sql`(select e.value, e.ordinality as at, ${count} as n from json_array_elements(b.v) with ordinality e)`;
  const tellsTooMuch = sql`(select count(*) = 1 or (count(*) > 1 and sum(s.n) < ${smallCellBelow}) from ${cells} s where ${isSmall(sql`s.n`)})`;
  const list = sql`(select json_agg(case when ${isSmall(sql`c.n`)} or c.at = (select o.at from ${cells} o
      where o.n >= ${smallCellBelow} and ${tellsTooMuch} order by o.n, o.at limit 1)
    then (c.value::jsonb || '{"count": null}')::json else c.value end order by c.at) from ${cells} c)`;
  const numerator = sql`(b.v->>'numerator')::numeric`;
  const rest = sql`((b.v->>'denominator')::numeric - ${numerator})`;
  const share = sql`case when not ${isSmall(numerator)} and not ${isSmall(rest)} then b.v end`;
  return sql`(select case when b.v is null then null when json_typeof(b.v) = 'array' then coalesce(${list}, '[]') else ${share} end
    from (select (${value})::json as v) b)`;
}
