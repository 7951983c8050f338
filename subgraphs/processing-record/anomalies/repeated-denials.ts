import { sql } from 'kysely';
import { type AnomalyRule, perPersonAndDay } from './rule.ts';

/** 多次被拒绝: operations of which nothing was answered. Denied in part is ordinary: a page asks for all that anybody may see of a child. */
export const repeatedDenials: AnomalyRule = {
  code: 'REPEATED_DENIALS',
  text: '一日内多次查询全部被拒绝(按次数)',
  findings: perPersonAndDay(sql`u.result in ('DENIED', 'REFUSED')`),
};
