import { sql } from 'kysely';
import { within } from '../read-list.ts';
import { derived, type FieldReading, many, one, type Reading, type Row, type Sql } from '../reading.ts';
import { unsealed } from '../sealed-children.ts';
import { hiddenChildren, smallCellBelow, viewerSlots } from '../session-slots.ts';
import { ChildCoverage } from './entities/child-coverage.ts';
import type { Entitlement } from './entitlement.ts';
import { entitlements } from './entitlements/index.ts';

/** What is told of an entitlement; how it is judged is code. */
const toldOf = ({ isEntitled: _, isReceived: __, isCountsOnly, ...rest }: Entitlement): object => ({
  ...rest,
  isCountsOnly: isCountsOnly === true,
});

const ENTITLEMENTS = sql`${JSON.stringify(entitlements.map(toldOf))}::text::json`;

/** The entitlements as a relation: `k.value`, in their order `k.at`. */
const known = sql`json_array_elements(${ENTITLEMENTS}) with ordinality k(value, at)`;
const code = sql`(k.value ->> 'code')`;

const isJointMeeting = sql`(${viewerSlots.department} = 'JOINT_MEETING')`;

/** Of which entitlements the viewer may know who has them: the joint meeting of all, a department of what it provides. */
const isTold = sql`(not (k.value ->> 'isCountsOnly')::boolean
  and (${isJointMeeting} or k.value ->> 'provider' = ${viewerSlots.department}))`;

const has = (row: Row, which: Sql): Sql => sql`${which} = any(${row('received')})`;
const lacks = (row: Row, which: Sql): Sql =>
  sql`(${which} = any(${row('entitled')}) and ${which} <> all(${row('received')}))`;

type Claim = typeof lacks;

const list = (claim: Claim): FieldReading =>
  derived(
    (row) =>
      sql`(select coalesce(json_agg(k.value order by k.at), '[]') from ${known} where ${isTold} and ${claim(row, code)})`,
  );

const count = (column: string, claim: Claim): FieldReading =>
  derived(
    (row) => sql`(case when ${isJointMeeting} then ${row(column)}
      else (select count(*) from ${known} where ${isTold} and ${claim(row, code)}) end)`,
  );

const filter =
  (claim: Claim) =>
  (row: Row, value: unknown): Sql =>
    sql`exists (select from ${known} where ${code} = ${value}::text and ${isTold} and ${claim(row, code)})`;

const parentOf = (division: Sql): Sql =>
  sql`left(${division}, case length(${division}) when 12 then 9 when 9 then 6 when 6 then 4 when 4 then 2 else 0 end)`;

const isSmall = (n: Sql): Sql => sql`(${n} > 0 and ${n} < ${smallCellBelow})`;

/** Several entitlements count the same children: what one withholds, exact counts of the others would tell. */
const toldCount = (n: Sql, isExact: Sql): Sql =>
  sql`(case when ${isExact} or ${smallCellBelow} < 2 then ${n}
    else round(${n}::numeric / ${smallCellBelow}) * ${smallCellBelow} end)::int`;

/**
 * By entitlement how many are to have it and have it, out of the counts of places less the sealed children. Where the viewer may
 * not know who, a count that points at few (of those who have it, or who lack it) is withheld, and with it the smallest of its
 * siblings where their sum would give it away; the others are rounded.
 */
const counts = (division: Row, isExact: Sql): Sql => {
  const place = division('code');
  const told = (column: string) => toldCount(sql`coalesce(${sql.ref(`j.${column}`)}, 0)`, isExact);
  return sql`(with counted(division_code, code, entitled, received) as (
      select n.division_code, n.code, n.entitled, n.received from coverage_count n
      union all select c.division_code, e.code, -1, case when e.code = any(c.received) then -1 else 0 end
      from child_coverage c cross join unnest(c.entitled) e(code) where c.child_id = any(${hiddenChildren(null)})),
    cell as materialized (
      select left(c.division_code, length(${place})) as place, c.code, sum(c.entitled)::int as entitled,
        sum(c.received)::int as received
      from counted c where ${within(sql`c.division_code`, parentOf(place))} group by 1, 2),
    judged as (select c.*, ${isSmall(sql`c.entitled`)} or ${isSmall(sql`c.received`)}
      or ${isSmall(sql`(c.entitled - c.received)`)} as is_small from cell c),
    hidden as (select j.code, count(*) as cells, sum(j.entitled) as children from judged j where j.is_small group by 1),
    other as (select distinct on (j.code) j.code, j.place from judged j join hidden h on h.code = j.code
      where not j.is_small and j.entitled > 0 and (h.cells = 1 or h.children < ${smallCellBelow})
      order by j.code, j.entitled, j.place),
    shown as (select k.value, k.at, ${told('entitled')} as entitled, ${told('received')} as received,
        coalesce((j.is_small or o.code is not null) and not (${isExact}), false) as is_withheld
      from ${known} left join judged j on j.code = ${code} and j.place = ${place}
        left join other o on o.code = ${code} and o.place = ${place})
    select json_agg(jsonb_build_object('isWithheld', s.is_withheld,
      'entitledCount', case when not s.is_withheld then s.entitled end,
      'receivedCount', case when not s.is_withheld then s.received end,
      'share', case when not s.is_withheld then round(s.received::numeric / nullif(s.entitled, 0), 4) end) || s.value::jsonb
      order by s.at) from shown s)`;
};

/** How children's coverage (儿童服务覆盖) is read. */
export const childCoverageReading: Reading = {
  ChildCoverage: {
    fields: {
      childId: derived((row) => row('child')),
      received: list(has),
      lacking: list(lacks),
      receivedCount: count('receivedCount', has),
      lackingCount: count('lackingCount', lacks),
    },
    visible: (row) =>
      sql`(${unsealed(row('child'))} and (${isJointMeeting}
        or exists (select from ${known} where ${isTold} and ${code} = any(${row('entitled')}))))`,
    filters: { lacks: filter(lacks), receives: filter(has) },
  },
};

/** A child's coverage; and a division's children, whom the fewest services reach first, for the joint meeting. */
export const childCoverageOf = {
  child: { coverage: one(ChildCoverage, (child, row) => sql`${row('child')} = ${child('id')}`) },
  division: {
    childrenByCoverage: many(
      ChildCoverage,
      (division, row) => sql`(${isJointMeeting} and ${within(row('divisionCode'), division('code'))})`,
      ['receivedCount', 'lackingCount desc'],
    ),
    entitlements: {
      kind: 'DERIVED',
      sql: (division) => counts(division, isTold),
      withoutSmallCells: (division) => counts(division, sql`false`),
    },
  },
} satisfies Record<string, Record<string, FieldReading>>;

/** The rules by which coverage is judged. */
export const entitlementsRoot: FieldReading = derived(() => ENTITLEMENTS);
