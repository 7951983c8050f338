import { sql } from 'kysely';
import type { AnomalyRule } from './rule.ts';

/** Only people who named enough children on a day can have named them within ten minutes. */
const CANDIDATES = sql`select u.* from used u join (
    select viewer_id, day from used where children <> '{}' group by viewer_id, day
    having sum(cardinality(children)) >= (select min(at_least) from anomaly_threshold where rule = 'MANY_CHILDREN')
  ) busy using (viewer_id, day) where u.children <> '{}'`;

const WINDOWS = sql`select c.viewer_id, c.department, c.role, c.division, c.day, w.first_at, c.at as last_at, w.n, w.ids
  from candidates c cross join lateral (
    select min(b.at) as first_at, count(distinct child) as n, (array_agg(distinct b.id))[1:100] as ids
    from candidates b cross join unnest(b.children) child
    where b.viewer_id = c.viewer_id and b.at > c.at - interval '10 minutes' and b.at <= c.at) w`;

/** 短时间看大量儿童: the ten minutes of the day in which a person's records name most children. */
export const manyChildren: AnomalyRule = {
  code: 'MANY_CHILDREN',
  text: '十分钟内看到或查找的不同儿童过多(按儿童人数,取当日最多的十分钟)',
  findings: sql`select distinct on (viewer_id, day) viewer_id, department, role, division, day, first_at, last_at, n, ids
    from (with candidates as materialized (${CANDIDATES}) ${WINDOWS}) windows order by viewer_id, day, n desc, last_at`,
};
