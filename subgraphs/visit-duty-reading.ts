import { sql } from 'kysely';
import { all, type EntityClass, type FieldReading, many, type Row, type Sql } from './reading.ts';

const ofChild = (child: Row, row: Row): Sql => sql`${row('child')} = ${child('id')}`;

/** What a child's section tells of visits that serve several duties (一访多用); `belongs` ties a visit to its child. */
export function visitDutyFields(
  visits: EntityClass,
  credits: EntityClass,
  belongs: (child: Row, visit: Row) => Sql = ofChild,
): Record<'visitsToOffer' | 'visitCredits', FieldReading> {
  return {
    visitsToOffer: many(
      visits,
      (child, visit, { since }) => sql`${belongs(child, visit)} and ${visit('visitedOn')} >= ${since}::date
        and ${visit('contents')} is not null and ${visit('creditedFrom')} is null`,
      ['visitedOn desc'],
    ),
    visitCredits: many(credits, ofChild, ['visitedOn desc']),
  };
}

/** The duties that a department has set: by division, the latest first. */
export function visitDutyList(duties: EntityClass): FieldReading {
  return all(duties, 'divisionCode', 'from desc');
}
