import type { FieldProblem } from '../../schema/errors.ts';
import type { PlainDate } from '../../schema/plain-date.ts';
import type { Work } from '../act.ts';
import { problem } from '../check.ts';
import { openingTime } from '../check-place.ts';
import { recorded } from '../recorded.ts';
import { HarbourOpeningTime } from './entities/harbour-opening-time.ts';
import type { HeartHarbour } from './entities/heart-harbour.ts';
import type { HarbourOpeningTimeInput } from './schema.generated.ts';

type Times = readonly HarbourOpeningTimeInput[];

/** What is wrong with opening times (开放时间): their form, their order, and two that overlap on the same kind of day. */
export function openingTimeProblems(times: Times): (FieldProblem | null)[] {
  return times.map((time, at) => {
    const field = `openingTimes.${at}`;
    const overlaps = times
      .slice(0, at)
      .some((each) => each.occasion === time.occasion && each.opensAt < time.closesAt && time.opensAt < each.closesAt);
    return (
      openingTime(field, time) ?? (overlaps ? problem(field, '同一类日子的两段开放时间重叠,请合并或改开。') : null)
    );
  });
}

/** Opens a harbour at these times from a day on; a harbour that had others keeps them as history. */
export async function openAt(
  harbour: HeartHarbour,
  times: Times,
  from: PlainDate | string,
  work: Work,
  source: string | null | undefined,
): Promise<void> {
  const { em } = work;
  for (const time of await em.find(HarbourOpeningTime, { harbour, until: null })) {
    if (time.from < from) time.until = from;
    else em.remove(time);
  }
  await em.flush();
  for (const { occasion, opensAt, closesAt } of times) {
    em.create(HarbourOpeningTime, { harbour, occasion, opensAt, closesAt, from, ...recorded(work, source) });
  }
}
