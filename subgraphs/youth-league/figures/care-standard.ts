import { period } from '../../figure.ts';
import { pairingDays } from './pairings.ts';

/** What a care standard asks for, as the table names it. */
export type CareKind = 'PAIRING_VISIT' | 'COLLECTIVE_CARE';

/** A nearer region's standard takes the place of a wider one's. */
const validDays = `datemultirange(${period('s."from"', 's."until"')}) - coalesce((select range_agg(${period('n."from"', 'n."until"')})
  from care_standard n where n.kind = s.kind and starts_with(c.division_code, n.division_code)
    and length(n.division_code) > length(s.division_code)), '{}')`;

/** SQL: joins a pairing of the child, and as `i` each standard that holds where the child lives, with its days. */
export function underStandard(kind: CareKind): string {
  return `join pairing p on p.child_id = c.id
    cross join lateral (select s.interval_months as months, unnest(${validDays}) as days from care_standard s
      where s.kind = '${kind}' and starts_with(c.division_code, s.division_code)) i`;
}

/** SQL of the days on which a pairing is to keep to the standard. */
export const bound = `${pairingDays} * i.days`;

/** SQL of the days from one on which the duty was done to the end of its interval, counted from January. */
export function untilNextDue(day: string): string {
  const month = `(extract(month from ${day})::int - 1) / i.months * i.months + 1`;
  return period(day, `make_date(extract(year from ${day})::int, ${month}, 1) + make_interval(months => i.months)`);
}
