import { sql } from 'kysely';
import { type AnomalyRule, perPersonAndDay } from './rule.ts';

/** 以不属于自己的个案名义查阅: a case, task or emergency number was stated that is not the person's. */
export const notYourCase: AnomalyRule = {
  code: 'NOT_YOUR_CASE',
  text: '填写不属于自己的个案、督办或紧急查阅编号(按次数)',
  findings: perPersonAndDay(sql`u.is_denied and u.body::jsonb->>'code' = 'CASE_NOT_YOURS'`),
};
