import { sql } from 'kysely';
import { type AnomalyRule, perPersonAndDay } from './rule.ts';

/** 反复查看同一名儿童: one person, one day, one child, again and again. */
export const sameChild: AnomalyRule = {
  code: 'SAME_CHILD',
  text: '一日内反复查看同一名儿童(按次数)',
  findings: sql`${perPersonAndDay(sql`true`, sql`count(*)`, sql`used u cross join unnest(u.children) c(child)`)}, c.child`,
};
