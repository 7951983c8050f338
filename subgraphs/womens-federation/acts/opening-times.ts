import type { EntityManager } from '@mikro-orm/postgresql';
import type { FieldProblem } from '../../../schema/errors.ts';
import type { PlainDate } from '../../../schema/plain-date.ts';
import { openingTime } from '../../check-place.ts';
import type { GuidanceSite } from '../entities/guidance-site.ts';
import { GuidanceSiteOpeningTime, WEEKDAYS } from '../entities/guidance-site-opening-time.ts';
import type { GuidanceSiteOpeningTimeInput } from '../schema.generated.ts';

type Times = readonly GuidanceSiteOpeningTimeInput[];

/** What is wrong with opening times: not `HH:MM`, or closing before opening. */
export function openingTimeProblems(times: Times | null | undefined): (FieldProblem | null)[] {
  return (times ?? []).map((time, at) => openingTime(`openingTimes.${at}`, time));
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
