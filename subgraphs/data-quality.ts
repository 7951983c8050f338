import { sql } from 'kysely';
import { columnsOf, today } from './in-force.ts';
import type { Quality } from './quality.ts';
import { within } from './read-list.ts';
import type { FieldReading, Row, Sql } from './reading.ts';
import { unsealed } from './sealed-children.ts';
import { smallCellBelow, viewerSlots } from './session-slots.ts';

/** From this share of linked children on a department counts as live (接入). */
const LIVE_FROM = 0.95;

/** What can be wrong with a record, as `enum DataQualityProblem` names it. */
type Problem = 'INCOMPLETE' | 'INVALID' | 'STALE' | 'UNLINKED' | 'DUPLICATE';

const all = (conditions: readonly Sql[]) =>
  conditions.length > 0 ? sql`(${sql.join(conditions, sql` and `)})` : sql`true`;
const isTrue = (condition: Sql) => sql`coalesce((${condition}), false)`;

/** Which children count: those that the department says, and no sealed one. */
function counted({ counts }: Quality, child: Row): Sql {
  return all([...(counts ? [counts(child)] : []), unsealed(child('id'))]);
}

/**
 * 重复: another record of the area of who asks says the same of a child. A child that a steward has said to be somebody else
 * is no duplicate. The list of such names depends on no row, so PostgreSQL works it out once.
 */
function isDuplicate(quality: Quality, child: Row): Sql {
  const columns = (row: Row) => sql.join(['name', ...quality.sameBy].map((property) => row(property)));
  const other = columnsOf('o');
  const refused = sql`select w.child_id from ledger.review v
    join ledger.row w on w.import_id = v.import_id and w.sheet = v.sheet and w.row = v.row
    where v.state = 'REFUSED' and w.child_id is not null`;
  return sql`((${columns(child)}) in (select ${columns(other)} from ${sql.table(quality.table)} o
      where ${counted(quality, other)} and ${within(other('divisionCode'), viewerSlots.division)}
        and o.id not in (${refused}) group by ${columns(other)} having count(*) > 1)
    and ${child('id')} not in (${refused}))`;
}

/** Under an id that a number gives (关联), or one that a steward has linked. */
function isLinked(child: Row): Sql {
  return sql`(not starts_with(${child('id')}, 'T-')
    or exists (select from ledger.review v where v.child_id = ${child('id')} and v.state = 'CONFIRMED'))`;
}

/** Whether a child's record has a problem. */
function problems(quality: Quality, child: Row): Record<Problem, Sql> {
  const { complete, valid, fresh } = quality;
  return {
    INCOMPLETE: sql`not ${all(Object.values(complete).map(({ holds }) => isTrue(holds(child))))}`,
    INVALID: sql`not ${all(valid.map(({ holds }) => isTrue(holds(child))))}`,
    STALE: sql`${child('updatedAt')} < ${today} - ${sql.lit(fresh.days)}::int`,
    UNLINKED: sql`not ${isLinked(child)}`,
    DUPLICATE: isTrue(isDuplicate(quality, child)),
  };
}

/**
 * 数据质量: the report on a division's children in one pass over the register; see `DataQuality` in the SDL for what each number
 * means. Who may not open the list gets no small cell, and the other numbers rounded, so that no difference between a division
 * and its parts gives one away.
 */
export function dataQuality(quality: Quality): FieldReading {
  return {
    kind: 'DERIVED',
    sql: (division) => report(quality, division, EXACT),
    withoutSmallCells: (division) => report(quality, division, COARSE),
  };
}

/** How numbers are shown: `n.children` children, some of whom are counted. */
interface Form {
  isShown(count: Sql): Sql;
  rounded(count: Sql): Sql;
  digits: number;
}

const EXACT: Form = { isShown: () => sql`true`, rounded: (count) => count, digits: 4 };

const isSmall = (count: Sql) => sql`(${count} > 0 and ${count} < ${smallCellBelow})`;

/** Neither those who are counted nor those who are not may be so few that the number points at them. */
const COARSE: Form = {
  isShown: (count) =>
    sql`not ${isSmall(sql`n.children`)} and not ${isSmall(count)} and not ${isSmall(sql`(n.children - ${count})`)}`,
  rounded: (count) =>
    sql`(round(${count}::numeric / greatest(${smallCellBelow}, 1)) * greatest(${smallCellBelow}, 1))::bigint`,
  digits: 2,
};

/** `offset 0` keeps PostgreSQL from working a condition out again for every number that it is part of. */
function report(quality: Quality, division: Row, form: Form): Sql {
  const child = columnsOf('c');
  const codes = Object.keys(quality.complete);
  const { INCOMPLETE: _, ...others } = problems(quality, child);
  const seen = [
    ...Object.entries(others).map(([problem, has]) => sql`${has} as ${sql.id(problem)}`),
    ...Object.entries(quality.complete).map(
      ([code, { holds }]) => sql`not ${isTrue(holds(child))} as ${sql.id(lacks(code))}`,
    ),
  ];
  const lacking = codes.map((code) => sql.ref(`s.${lacks(code)}`));
  const counts = [...Object.keys(others), ...codes.map(lacks)].map(
    (name) => sql`count(*) filter (where ${sql.ref(`s.${name}`)}) as ${sql.id(name)}`,
  );
  return sql`(select ${answer(quality, form)} from (
      select count(*) as children, count(*) filter (where ${sql.join(lacking, sql` or `)}) as "INCOMPLETE", ${sql.join(counts)}
      from (select ${sql.join(seen)} from ${sql.table(quality.table)} c
        where ${within(child('divisionCode'), division('code'))} and ${counted(quality, child)} offset 0) s) n,
    (select count(*) as open from ledger.review v
      where v.state = 'OPEN' and ${within(sql`v.division_code`, division('code'))}) q)`;
}

const lacks = (code: string) => `LACKS_${code}`;

function answer({ complete, valid, fresh }: Quality, { isShown, rounded, digits }: Form): Sql {
  const count = (name: string) => {
    const n = sql.ref(`n.${name}`);
    return sql`case when ${isShown(n)} then ${rounded(n)} end`;
  };
  const share = (name: string) => {
    const n = sql.ref(`n.${name}`);
    const rest = sql`greatest(0, 1 - ${rounded(n)}::numeric / nullif(n.children, 0))`;
    return sql`case when n.children > 0 and ${isShown(n)} then round(${rest}, ${sql.lit(digits)}::int) end`;
  };
  const both = (of: string, name: string, problem: string) =>
    sql`${sql.lit(of)}, ${share(problem)}, ${sql.lit(name)}, ${count(problem)}`;
  const items = Object.entries(complete).map(
    ([code, { title }]) => sql`json_build_object('code', ${sql.lit(code)}, 'title', ${sql.lit(title)},
      ${both('share', 'lackingCount', lacks(code))})`,
  );
  return sql`json_build_object(
    'childCount', ${count('children')},
    ${both('completeShare', 'incompleteCount', 'INCOMPLETE')}, 'completeness', json_build_array(${sql.join(items)}),
    ${both('validShare', 'invalidCount', 'INVALID')},
    'validityRules', json_build_array(${sql.join(valid.map(({ title }) => sql`${sql.lit(title)}::text`))}),
    ${both('freshShare', 'staleCount', 'STALE')},
    'freshWithinDays', ${sql.lit(fresh.days)}::int, 'freshnessSource', ${sql.lit(fresh.source)}::text,
    ${both('linkedShare', 'unlinkedCount', 'UNLINKED')}, 'isLive', ${share('UNLINKED')} >= ${sql.lit(LIVE_FROM)}::numeric,
    'duplicateCount', ${count('DUPLICATE')}, 'openReviewCount', case when ${isShown(sql`0`)} then ${rounded(sql`q.open`)} end)`;
}

/** The filters that open the rows behind a number: `dataQuality: INCOMPLETE`, `lacks: "GUARDIAN"`. */
export function dataQualityFilters(quality: Quality): Record<string, (child: Row, value: unknown) => Sql> {
  const choose = (value: unknown, conditions: readonly (readonly [string, Sql])[]) =>
    sql`case ${value}::text ${sql.join(
      conditions.map(([name, condition]) => sql`when ${sql.lit(name)} then ${condition}`),
      sql` `,
    )} else false end`;
  return {
    dataQuality: (child, value) =>
      sql`(${choose(value, Object.entries(problems(quality, child)))} and ${counted(quality, child)})`,
    lacks: (child, value) =>
      sql`(${choose(
        value,
        Object.entries(quality.complete).map(([code, { holds }]) => [code, sql`not ${isTrue(holds(child))}`] as const),
      )} and ${counted(quality, child)})`,
  };
}
