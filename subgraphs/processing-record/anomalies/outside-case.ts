import { sql } from 'kysely';
import { type AnomalyRule, perPersonAndDay, TOLD } from './rule.ts';

/** 查阅个案以外的儿童: stating a case or task, somebody read of other children than the one it is about. */
export const outsideCase: AnomalyRule = {
  code: 'OUTSIDE_CASE',
  text: '填写了个案或督办编号,却看了该个案以外的儿童(按儿童人数)',
  findings: perPersonAndDay(
    sql`u.body::jsonb->'ground'->>'kind' in ('CASE', 'TASK') and told.child <> u.body::jsonb->'ground'->>'childId'`,
    sql`count(distinct told.child)`,
    sql`used u cross join ${TOLD}`,
  ),
};
