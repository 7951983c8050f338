import { sql } from 'kysely';
import { type AnomalyRule, perPersonAndDay } from './rule.ts';

/** 紧急查阅: each is looked at. */
export const breakGlass: AnomalyRule = {
  code: 'BREAK_GLASS',
  text: '登记或使用紧急查阅(按次数)',
  findings: perPersonAndDay(sql`u.kind = 'BREAK_GLASS'`),
};
