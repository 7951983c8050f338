import type { FieldProblem } from '../../../schema/errors.ts';
import type { Work } from '../../act.ts';
import type { ChildrensHome } from '../entities/childrens-home.ts';
import { HomeOpeningHours } from '../entities/home-opening-hours.ts';
import type { HomeOpeningHoursInput } from '../schema.generated.ts';
import { recorded } from './recorded.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

type Hours = readonly HomeOpeningHoursInput[] | null | undefined;

/** What is wrong with a table of opening hours. */
export function problemsOfHours(hours: Hours): FieldProblem[] {
  return (hours ?? []).flatMap(({ opensAt, closesAt }, at) => {
    const field = `input.openingHours.${at}`;
    if (!CLOCK.test(opensAt)) return [{ field: `${field}.opensAt`, message: '时间请写成 HH:MM,例如 08:30。' }];
    if (!CLOCK.test(closesAt)) return [{ field: `${field}.closesAt`, message: '时间请写成 HH:MM,例如 17:00。' }];
    return closesAt > opensAt ? [] : [{ field: `${field}.closesAt`, message: '关门时间必须晚于开门时间,请核对。' }];
  });
}

/** Writes the table of opening hours of a home, in the order given. */
export function addHours(home: ChildrensHome, hours: Hours, work: Work, source?: string | null): void {
  for (const [position, each] of (hours ?? []).entries())
    work.em.create(HomeOpeningHours, { home, position, ...each, ...recorded(work, source) });
}
