import { sql } from 'kysely';
import { type FieldReading, one } from '../reading.ts';
import { Division } from './entities/division.ts';

/** The division whose code a property holds. */
export function locatedBy(property: string): FieldReading {
  return one(Division, (row, division) => sql`${division('code')} = ${row(property)}`);
}

/** Where something is: the division of its `divisionCode`. */
export const located: FieldReading = locatedBy('divisionCode');
