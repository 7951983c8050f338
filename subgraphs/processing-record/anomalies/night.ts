import { sql } from 'kysely';
import { type AnomalyRule, NAMES_CHILDREN, perPersonAndDay } from './rule.ts';

/** From 22:00 to 6:00 Beijing time; the hours after midnight belong to the day before. */
const NIGHTLY = sql`(select v.*, (v.local - interval '6 hours')::date as night from (
  select n.*, n.at at time zone 'Asia/Shanghai' as local from used n) v
  where extract(hour from v.local) >= 22 or extract(hour from v.local) < 6)`;

/** 夜间查看: records that name children, made between ten in the evening and six in the morning, emergencies excepted. */
export const night: AnomalyRule = {
  code: 'NIGHT',
  text: '夜间(22 时至次日 6 时)查看儿童信息,紧急查阅除外(按次数)',
  findings: perPersonAndDay(
    sql`${NAMES_CHILDREN} and u.kind <> 'BREAK_GLASS'`,
    sql`count(*)`,
    sql`(select viewer_id, department, role, division, night as day, at, kind, children, id from ${NIGHTLY} nightly) u`,
  ),
};
