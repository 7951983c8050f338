import { sql } from 'kysely';
import type { Row, Sql } from '../reading.ts';
import { fieldTerms } from './field-terms.ts';

/** The body of a record. */
export const bodyOf = (row: Row): Sql => sql`(${row('body')}::jsonb)`;

/** A text of the body, by its path. */
export const textAt = (row: Row, path: string): Sql => sql`(${bodyOf(row)} #>> ${sql.lit(`{${path}}`)}::text[])`;

/** A list of texts of the body. */
export const listAt = (row: Row, path: string): Sql => sql`(${bodyOf(row)} #> ${sql.lit(`{${path}}`)}::text[])::json`;

/** A department's folder as `enum Department` names it. */
export const departmentOf = (folder: Sql): Sql => sql`upper(replace(${folder}, '-', '_'))`;

/** The folder of a department that `enum Department` names. */
export const folderOf = (department: Sql): Sql => sql`lower(replace(${department}, '_', '-'))`;

/** The groups of a record that a condition leaves, as rows `g(value)`. */
export const groupsOf = (row: Row): Sql =>
  sql`jsonb_array_elements(case jsonb_typeof(${bodyOf(row)}->'groups') when 'array' then ${bodyOf(row)}->'groups' else '[]' end) g(value)`;

const term = (coordinate: Sql): Sql => sql`coalesce(t.terms->>(${coordinate}), ${coordinate})`;

/**
 * `[DisclosedData]` of the groups in `source` (rows `g(value)`): by department and type, the fields and whether all that was
 * told of them was masked.
 */
export function disclosedData(source: Sql): Sql {
  const told = sql`select ${departmentOf(sql`g.value->>'department'`)} as department, f.key as type, n.name,
      coalesce(g.value->'masked'->f.key @> to_jsonb(n.name), false) as masked
    from ${source} cross join lateral jsonb_each(g.value->'fields') f cross join lateral jsonb_array_elements_text(f.value) n(name)`;
  const fields = sql`select department, type, name, bool_and(masked) as masked from (${told}) told group by 1, 2, 3`;
  const types = sql`select department, type, json_agg(json_build_object('name', name, 'term', ${term(sql`type || '.' || name`)},
      'isMasked', masked) order by name collate "C") as fields
    from (${fields}) fields cross join (select ${fieldTerms()} as terms) t group by department, type`;
  return sql`(select coalesce(json_agg(json_build_object('department', department, 'type', type, 'typeTerm', ${term(sql`type`)},
      'fields', fields) order by department, type collate "C"), '[]')
    from (${types}) types cross join (select ${fieldTerms()} as terms) t)`;
}

/** `[RecordedDenial]` of a record. */
export const deniedIn = (row: Row): Sql =>
  sql`(select coalesce(json_agg(json_build_object('coordinate', d.key, 'term', ${term(sql`d.key`)}, 'code', d.value) order by d.key collate "C"), '[]')
    from jsonb_each_text(${bodyOf(row)}->'denied') d cross join (select ${fieldTerms()} as terms) t)`;
