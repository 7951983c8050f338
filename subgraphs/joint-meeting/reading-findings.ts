import { sql } from 'kysely';
import { claim, today } from '../in-force.ts';
import { within } from '../read-list.ts';
import { all, byId, derived, type FieldReading, many, type Reading, type Row, type Sql } from '../reading.ts';
import { recordId } from '../record-id.ts';
import { unsealed } from '../sealed-children.ts';
import { viewerSlots } from '../session-slots.ts';
import { mapped } from '../slot.ts';
import { changeNumber } from './change-number.ts';
import { isOverdue } from './conditions.ts';
import { Finding } from './entities/finding.ts';
import { Task } from './entities/task.ts';
import type { FindingRule } from './finding-rule.ts';
import { rules } from './findings/index.ts';
import { outcomeReading } from './judging/outcome.ts';

/** The order of a work list: the most pressing first, then what is due first. */
const MOST_PRESSING = ['severity desc', 'dueOn'];

/** What is told of a rule; how it judges is code. */
const told = ({ judge: _, ...rule }: FindingRule): object => rule;

const RULES = sql`${JSON.stringify(Object.fromEntries(rules.map((rule) => [rule.code, told(rule)])))}::text::json`;

/** There for the department that has to act, for those whose facts it rests on, and for the joint meeting; never of a sealed child. */
const isSeen = (departments: Sql, child: Sql): Sql =>
  sql`((${viewerSlots.department} = 'JOINT_MEETING' or ${viewerSlots.department} = any(${departments})) and ${unsealed(child)})`;

/** The open findings of a division as the list shows them to the viewer. */
const open = (division: Row): Sql =>
  sql`finding f where ${within(sql`f.division_code`, division('code'))} and f.state = 'OPEN'
    and ${isSeen(sql`f.departments`, sql`f.child_id`)}`;

const count = (also: Sql = sql`true`): FieldReading =>
  derived((division) => sql`(select count(*) from ${open(division)} and ${also})`);

/** By rule and the department that has to act. */
const byRule = derived(
  (division) => sql`(select coalesce(json_agg(json_build_object('code', c.code, 'title', ${RULES} -> c.code ->> 'title',
      'severity', c.severity, 'responsible', c.responsible, 'count', c.n) order by c.severity desc, c.code, c.responsible), '[]')
    from (select f.code, f.severity, f.responsible, count(*) as n from ${open(division)} group by 1, 2, 3) c)`,
);

/** How findings are read. */
export const findingsReading: Reading = {
  Finding: {
    fields: {
      childId: derived((row) => row('child')),
      rule: derived((row) => sql`(${RULES} -> ${row('code')})`),
      isOverdue: derived(isOverdue),
      tasks: many(Task, (finding, row) => sql`${row('findingId')} = ${finding('id')}`, ['id desc']),
    },
    visible: (row) => isSeen(row('departments'), row('child')),
    filters: {
      ids: (row, value) => sql`${row('id')} = any(${mapped<string[]>(value, (ids) => ids.map(recordId))}::bigint[])`,
      childId: (row, value) => sql`${row('child')} = ${value}`,
      isOverdue: (row, value) => claim(value, isOverdue(row)),
    },
  },
  Judgement: outcomeReading,
};

/** The findings on a child's and on a division's page. */
export const findingsOf = {
  child: {
    findings: many(Finding, (child, row) => sql`${row('child')} = ${child('id')}`, MOST_PRESSING),
  },
  division: {
    findings: many(Finding, (division, row) => within(row('divisionCode'), division('code')), MOST_PRESSING),
    openFindingCount: count(),
    overdueFindingCount: count(sql`f.due_on < ${today}`),
    findingCounts: byRule,
  },
} satisfies Record<string, Record<string, FieldReading>>;

/** The root fields of findings. */
export const findingRoots: Record<string, FieldReading> = {
  finding: byId(Finding),
  findings: all(Finding, ...MOST_PRESSING),
  findingRules: derived(() => sql`${JSON.stringify(rules.map(told))}::text::json`),
  jointMeetingVersion: changeNumber,
};
