import type { FieldProblem } from '../../../schema/errors.ts';
import type { Work } from '../../act.ts';
import { openingTime } from '../../check-place.ts';
import { recorded } from '../../recorded.ts';
import type { ChildrensHome } from '../entities/childrens-home.ts';
import { HomeOpeningHours } from '../entities/home-opening-hours.ts';
import type { HomeOpeningHoursInput } from '../schema.generated.ts';

type Hours = readonly HomeOpeningHoursInput[] | null | undefined;

/** What is wrong with a table of opening hours. */
export function problemsOfHours(hours: Hours): (FieldProblem | null)[] {
  return (hours ?? []).map((each, at) => openingTime(`openingHours.${at}`, each));
}

/** Writes the table of opening hours of a home, in the order given. */
export function addHours(home: ChildrensHome, hours: Hours, work: Work, source?: string | null): void {
  for (const [position, each] of (hours ?? []).entries())
    work.em.create(HomeOpeningHours, { home, position, ...each, ...recorded(work, source) });
}
