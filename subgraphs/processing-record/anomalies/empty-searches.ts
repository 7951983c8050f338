import { sql } from 'kysely';
import { type AnomalyRule, perPersonAndDay } from './rule.ts';

/** 多次查找没有结果: searches and look-ups that found nobody. */
export const emptySearches: AnomalyRule = {
  code: 'EMPTY_SEARCHES',
  text: '一日内多次查找没有结果(按次数)',
  findings: perPersonAndDay(sql`u.kind = 'SEARCH' and u.result = 'NO_HIT'`),
};
