import { sql } from 'kysely';
import type { Subject } from './figure.ts';
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

/** The filter `figure` of a list: the rows behind a figure (名单), as `FigureListFilter` says. */
export function figureFilter({ name, key }: Pick<Subject, 'name' | 'key'>): (row: Row, value: unknown) => Sql {
  return (row, value) => {
    const { code, part, isMissing, butNot } = value as Record<'code' | 'part' | 'isMissing' | 'butNot', unknown>;
    const id = row(key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
    const counted = (
      which: unknown,
      counter: Sql,
      inPart: unknown,
    ) => sql`${id}::text in (select f.key from figure.fact f
      join figure.definition d on ${counter} = f.counter join figure.clock c on f.held @> c.as_of
      where f.subject = ${sql.lit(name)} and d.code = ${which}::text and d.is_listed and f.part = ${inPart ?? ''}::text)`;
    const numerator = part ? sql`d.parts_counter` : sql`d.counter`;
    const conditions = [
      isMissing === true ? counted(code, sql`d.of_counter`, null) : counted(code, numerator, part),
      ...(isMissing === true ? [sql`not ${counted(code, numerator, part)}`] : []),
      ...(butNot ? [sql`not ${counted(butNot, sql`d.counter`, null)}`] : []),
    ];
    return sql`(${sql.join(conditions, sql` and `)})`;
  };
}
