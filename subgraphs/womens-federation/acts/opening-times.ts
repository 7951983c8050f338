import type { EntityManager } from '@mikro-orm/postgresql';
import type { FieldProblem } from '../../../schema/errors.ts';
import type { PlainDate } from '../../../schema/plain-date.ts';
import type { GuidanceSite } from '../entities/guidance-site.ts';
import { GuidanceSiteOpeningTime, WEEKDAYS } from '../entities/guidance-site-opening-time.ts';
import type { GuidanceSiteOpeningTimeInput } from '../schema.generated.ts';

type Times = readonly GuidanceSiteOpeningTimeInput[];

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with opening times: not `HH:MM`, or closing before opening. */
export function openingTimeProblems(times: Times | null | undefined): FieldProblem[] {
  return (times ?? []).flatMap(({ opensAt, closesAt }, at) => {
    const field = `input.openingTimes.${at}`;
    if (!TIME.test(opensAt)) return [{ field: `${field}.opensAt`, message: '时刻应写成 HH:MM,例如 08:30。' }];
    if (!TIME.test(closesAt)) return [{ field: `${field}.closesAt`, message: '时刻应写成 HH:MM,例如 17:00。' }];
    return closesAt > opensAt ? [] : [{ field: `${field}.closesAt`, message: '关门时刻必须晚于开门时刻,请核对。' }];
  });
}

/** Writes the opening times that hold from a day on. */
export function openFrom(em: EntityManager, site: GuidanceSite, times: Times, from: PlainDate | string): void {
  for (const { weekday, opensAt, closesAt } of times) {
    em.create(GuidanceSiteOpeningTime, { site, dayOfWeek: WEEKDAYS.indexOf(weekday) + 1, opensAt, closesAt, from });
  }
}

/** Ends the opening times in force; those that began today never held and are taken back. */
export async function endOpeningTimes(em: EntityManager, site: GuidanceSite, on: PlainDate | string): Promise<void> {
  for (const time of await em.find(GuidanceSiteOpeningTime, { site, until: null })) {
    if (time.from < on) time.until = on;
    else em.remove(time);
  }
  await em.flush();
}
