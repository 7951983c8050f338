import { sql } from 'kysely';
import { claim } from '../in-force.ts';
import { within } from '../read-list.ts';
import { derived, type FieldReading, many, type Reading, type Row, type Sql } from '../reading.ts';
import { viewerSlots } from '../session-slots.ts';
import { withoutSmallCells } from '../small-cells.ts';
import { VillageCoverage } from './entities/village-coverage.ts';
import { villageStandards } from './village-standards.ts';

const STANDARDS = sql`${JSON.stringify(villageStandards)}::text::json`;

/** The standards as a relation: `k.value`, in their order `k.at`. */
const known = sql`json_array_elements(${STANDARDS}) with ordinality k(value, at)`;
const code = sql`(k.value ->> 'code')`;

const listOf = (column: string): FieldReading =>
  derived(
    (row) =>
      sql`(select coalesce(json_agg(k.value order by k.at), '[]') from ${known} where ${code} = any(${row(column)}))`,
  );

/** Small needs are told to the joint meeting alone, not even so that a township's other villages give them away. */
const withoutSmallNeeds = (row: Row): Sql =>
  withoutSmallCells(
    (village) =>
      sql`coalesce((select v.need_count from village_coverage v where v.division_code = ${village('code')}), 0)`,
    row('divisionCode'),
    sql`known_division`,
  );

const need: FieldReading = {
  kind: 'DERIVED',
  sql: (row) =>
    sql`(case when ${viewerSlots.department} = 'JOINT_MEETING' then ${row('needCount')} else ${withoutSmallNeeds(row)} end)`,
  withoutSmallCells: withoutSmallNeeds,
};

/** How many villages of a division meet each standard. */
const byStandard = derived(
  (division) => sql`(select json_agg(jsonb_build_object('metCount', n.met, 'lackingCount', n.lacking,
      'share', round(n.met::numeric / nullif(n.met + n.lacking, 0), 4)) || k.value::jsonb order by k.at)
    from ${known} cross join lateral (select count(*) filter (where ${code} = any(v.met)) as met,
      count(*) filter (where ${code} = any(v.lacking)) as lacking
      from village_coverage v where ${within(sql`v.division_code`, division('code'))}) n)`,
);

/** Counties of the viewer's area with a village that has not been measured since all children were last begun to be swept. */
const toMeasure = derived(
  (_, { first }) => sql`(select coalesce(json_agg(c.code order by c.code), '[]') from (
    select distinct left(d.code, 6) as code from known_division d
    where d.level = 'VILLAGE' and ${within(sql`d.code`, viewerSlots.division)}
      and not exists (select from village_coverage v where v.division_code = d.code
        and v.measured_at >= coalesce((select max(t.full_began_at) from sweep_turn t), '-infinity'))
    order by 1 limit least(${first}::int, 100)) c)`,
);

/** How villages' coverage (村级服务覆盖) is read. */
export const villageCoverageReading: Reading = {
  VillageCoverage: {
    fields: { met: listOf('met'), lacking: listOf('lacking'), needCount: need },
    filters: {
      lacks: (row, value) => sql`${value} = any(${row('lacking')})`,
      lacksAny: (row, value) => claim(value, sql`${row('lackingCount')} > 0`),
    },
  },
  VillageCoverageRecord: {
    key: 'count',
    fields: { villageCount: derived((record) => sql`${record('count')}::int`) },
  },
};

/** The villages on a division's page, those with the greatest need first. */
export const villageCoverageOf: Record<string, FieldReading> = {
  villageCoverage: many(VillageCoverage, (division, row) => within(row('divisionCode'), division('code')), [
    'needCount desc',
    'lackingCount desc',
  ]),
  villageStandards: byStandard,
};

/** Its root fields. */
export const villageCoverageRoots: Record<string, FieldReading> = {
  villageStandards: derived(() => STANDARDS),
  countiesToMeasure: toMeasure,
};
