import { sql } from 'kysely';
import { type AnomalyRule, perPersonAndDay } from './rule.ts';

/** 查找辖区外或不存在的儿童: children looked up by id or number of whom nothing was told. */
export const outsideArea: AnomalyRule = {
  code: 'OUTSIDE_AREA',
  text: '按编号或号码查找不在本人范围内(或不存在)的儿童(按儿童人数)',
  findings: perPersonAndDay(
    sql`not jsonb_path_query_array(u.body::jsonb, 'lax $.groups[*].children[*]') @> to_jsonb(asked.child)`,
    sql`count(distinct asked.child)`,
    sql`used u cross join lateral jsonb_array_elements_text(u.body::jsonb->'asked') asked(child)`,
  ),
};
