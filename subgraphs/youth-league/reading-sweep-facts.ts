import { sql } from 'kysely';
import { derived, type FieldReading } from '../reading.ts';
import { standardsInForce } from './reading-division.ts';

const interval = (kind: string): FieldReading =>
  derived(
    (child) => sql`(select s.interval_months from care_standard s
      where s.kind = ${sql.lit(kind)} and s.id in ${standardsInForce(child('divisionCode'))})`,
  );

/** What comparison between departments needs of a child beside its pairing (供比对的事实). */
export const sweepFacts: Record<string, FieldReading> = {
  visitIntervalMonths: interval('PAIRING_VISIT'),
  careIntervalMonths: interval('COLLECTIVE_CARE'),
};
