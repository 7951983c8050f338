import { sql } from 'kysely';
import { columnsOf, holds } from '../../in-force.ts';
import { within as inSubtree, pageSize } from '../../read-list.ts';
import { type Arguments, derived, type Sql } from '../../reading.ts';
import { viewerSlots } from '../../session-slots.ts';
import { within } from '../days.ts';
import { inAuditedArea } from '../seen.ts';
import { breakGlass } from './break-glass.ts';
import { dayOff } from './day-off.ts';
import { emptySearches } from './empty-searches.ts';
import { manyChildren } from './many-children.ts';
import { night } from './night.ts';
import { notYourCase } from './not-your-case.ts';
import { outsideArea } from './outside-area.ts';
import { outsideCase } from './outside-case.ts';
import { repeatedDenials } from './repeated-denials.ts';
import type { AnomalyRule } from './rule.ts';
import { sameChild } from './same-child.ts';

/** The rules (异常规则), as `enum AnomalyRule` names them. */
export const RULES: readonly AnomalyRule[] = [
  outsideCase,
  outsideArea,
  notYourCase,
  manyChildren,
  night,
  dayOff,
  repeatedDenials,
  emptySearches,
  breakGlass,
  sameChild,
];

const link = columnsOf('l');
const threshold = columnsOf('t');

/** What the rules find in a period, in the auditor's area or a division of it, the latest first. */
export function anomaliesIn(args: Arguments, division?: Sql): Sql {
  const inArea = division ? sql`${inSubtree(link('division'), division)}` : sql`true`;
  const used = sql`select l.*, l.chain || '#' || l.seq as id, (l.at at time zone 'Asia/Shanghai')::date as day from record_link l
    where ${within(link, args.from, args.until)} and l.viewer_id is not null and ${inArea} and ${inAuditedArea(link, viewerSlots)}`;
  const rules = RULES.filter(({ code }) => typeof args.rule !== 'string' || code === args.rule);
  const found = rules.map(
    ({ code, findings }) => sql`select ${sql.lit(code)} as rule, f.* from (${findings}) f
      where f.n >= (select t.at_least from anomaly_threshold t where t.rule = ${sql.lit(code)} and ${holds(threshold, sql`f.day`)})`,
  );
  return sql`(with used as (${used}), found as (${sql.join(found, sql` union all `)})
    select coalesce(json_agg(json_build_object('rule', a.rule, 'viewerId', a.viewer_id, 'department', a.department, 'role', a.role,
      'divisionCode', a.division, 'on', a.day, 'firstAt', a.first_at, 'lastAt', a.last_at, 'count', a.n, 'recordIds', a.ids)), '[]')
    from (select * from found order by last_at desc, rule, viewer_id limit ${pageSize(args.first)}::int) a)`;
}

/** 异常情况. */
export const anomalies = derived((_, args) => anomaliesIn(args));

/** 异常规则: each with the threshold in force today. */
export const anomalyRules = derived(() => {
  const texts = JSON.stringify(Object.fromEntries(RULES.map(({ code, text }) => [code, text])));
  return sql`(select coalesce(json_agg(json_build_object('rule', t.rule, 'text', ${sql.lit(texts)}::jsonb->>t.rule, 'atLeast', t.at_least,
    'document', t.document, 'from', t."from") order by t.id), '[]') from anomaly_threshold t where ${holds(threshold)})`;
});
