import { sql } from 'kysely';
import type { Subject } from './figure.ts';
import { within } from './read-list.ts';
import type { Arguments, Row, Sql } from './reading.ts';

type Asked = Record<'code' | 'part' | 'isMissing' | 'butNot', unknown>;

/**
 * The filter `figure` of a list: the rows behind a figure (名单), as `FigureListFilter` says. A row may count elsewhere than where
 * it is, a child by household, a pupil by school: in a division's section the rows are those that count in that division.
 */
export function figureFilter({ name, key }: Pick<Subject, 'name' | 'key'>) {
  return (row: Row, value: unknown, division: Row | null): Sql => {
    const { code, part, isMissing, butNot } = value as Asked;
    const id = row(key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
    const here = division ? sql`and ${within(sql`f.division_code`, division('code'))}` : sql``;
    const counted = (which: unknown, counter: Sql, inPart: unknown) =>
      sql`${id}::text in (select f.key from figure.fact f
        join figure.definition d on ${counter} = f.counter join figure.clock c on f.held @> c.as_of
        where f.subject = ${sql.lit(name)} and d.code = ${which}::text and d.is_listed
          and f.part = ${inPart ?? ''}::text ${here})`;
    const numerator = part ? sql`d.parts_counter` : sql`d.counter`;
    const conditions = [
      isMissing === true ? counted(code, sql`d.of_counter`, null) : counted(code, numerator, part),
      ...(isMissing === true ? [sql`not ${counted(code, numerator, part)}`] : []),
      ...(butNot ? [isListed(butNot), sql`not ${counted(butNot, sql`d.counter`, null)}`] : []),
    ];
    return sql`(${sql.join(conditions, sql` and `)})`;
  };
}

/** A definition that does not exist, or that lists nobody, leaves no difference: nobody counts by it, and nobody is told of. */
const isListed = (code: unknown): Sql =>
  sql`exists (select from figure.definition d where d.code = ${code}::text and d.is_listed)`;

/** What ties the rows of such a list to a division: that they live there, unless a figure says who counts there. */
export function livesThereOrCounts(division: Row, row: Row, { filter }: Arguments): Sql {
  const { figure } = (filter ?? {}) as { figure?: unknown };
  return figure ? sql`true` : within(row('divisionCode'), division('code'));
}
