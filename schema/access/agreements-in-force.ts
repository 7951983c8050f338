import { isWithin } from '../division-code.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Classification } from './classification.ts';
import type { Agreement, Policy } from './policy.ts';
import type { Purpose, Viewer } from './viewer.ts';

/** The agreements that let a viewer use a coordinate of another department for a purpose, on a day, somewhere in the viewer's area. */
export function agreementsFor(
  policy: Policy,
  viewer: Viewer,
  purpose: Purpose,
  { owner, coordinate }: Pick<Classification, 'owner' | 'coordinate'>,
  today: PlainDate,
): Agreement[] {
  const type = `${coordinate.slice(0, coordinate.indexOf('.'))}.*`;
  return policy.agreements.filter(
    (agreement) =>
      agreement.provider === owner &&
      agreement.consumer === viewer.department &&
      agreement.purposes.includes(purpose) &&
      (agreement.fields.includes(coordinate) || agreement.fields.includes(type)) &&
      touches(agreement, viewer.division) &&
      isInForce(agreement, today),
  );
}

/** Whether an agreement holds on a day. */
export function isInForce({ from, until }: Agreement, today: PlainDate): boolean {
  return from <= today && (until === null || today < until);
}

/** Whether an agreement says anything about some place within a division, or around it. */
export function touches(agreement: Agreement, division: string): boolean {
  return agreement.divisions.some((of) => isWithin(of, division) || isWithin(division, of));
}
