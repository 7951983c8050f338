import { sql } from 'kysely';
import { type AnomalyRule, NAMES_CHILDREN, perPersonAndDay } from './rule.ts';

/** 休息日查看: records that name children, made on a Saturday or Sunday, emergencies excepted. */
export const dayOff: AnomalyRule = {
  code: 'DAY_OFF',
  text: '星期六、星期日查看儿童信息,紧急查阅除外(按次数)',
  findings: perPersonAndDay(
    sql`${NAMES_CHILDREN} and u.kind <> 'BREAK_GLASS' and extract(isodow from u.day) in (6, 7)`,
  ),
};
