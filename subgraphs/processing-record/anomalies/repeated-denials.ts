import { sql } from 'kysely';
import { type AnomalyRule, perPersonAndDay } from './rule.ts';

/** 多次被拒绝: operations that were denied, in part or as a whole. */
export const repeatedDenials: AnomalyRule = {
  code: 'REPEATED_DENIALS',
  text: '一日内多次查询被拒绝(按次数)',
  findings: perPersonAndDay(sql`u.is_denied`),
};
