import { sql } from 'kysely';
import type { FieldReading, Row, Sql } from './reading.ts';
import { hiddenChildren, smallCellBelow } from './session-slots.ts';

/** 统计指标: the figures of a division's section, out of the roll-up; `owner` is the department as `enum Department` names it. */
export function figureReport(owner: string): FieldReading {
  const report = (division: Row, args: Record<string, unknown>, small: Sql) =>
    sql`figure.report(${division('code')}, ${args.codes ?? null}::text[], ${args.months ?? 12}::int,
      ${areaLength(division, args)}::int, ${hiddenChildren(null)}, ${small}::int, ${sql.lit(owner)})`;
  return {
    kind: 'DERIVED',
    isPaged: true,
    sql: (division, args) => report(division, args, sql`null`),
    withoutSmallCells: (division, args) => report(division, args, smallCellBelow),
  };
}

const LENGTHS: Readonly<Record<string, number>> = { CITY: 4, COUNTY: 6, TOWNSHIP: 9, VILLAGE: 12 };

/** How many digits the codes of the divisions shown beside it have: those of `areasAt`, or with `withAreas` the next level. */
function areaLength(division: Row, { withAreas, areasAt }: Record<string, unknown>): Sql {
  if (typeof areasAt === 'string') return sql`${sql.lit(LENGTHS[areasAt] as number)}`;
  return withAreas === true ? sql`figure.next_length(${division('code')})` : sql`null`;
}
