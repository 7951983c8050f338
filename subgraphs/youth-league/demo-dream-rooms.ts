import { addDays, type PlainDate } from '../../schema/plain-date.ts';
import type { Emit } from '../demo/demo.ts';
import type { DemoChild, Population } from '../demo/population.ts';
import type { Random } from '../demo/random.ts';
import { demoProvenance, LARGE } from './demo-places.ts';
import { GIVERS } from './demo-words.ts';
import { DreamRoom } from './entities/dream-room.ts';
import { DreamRoomStageRecord } from './entities/dream-room-stage-record.ts';

const STAGES = ['APPLIED', 'SURVEYED', 'APPROVED', 'RENOVATING', 'ACCEPTED', 'FOLLOWED_UP'] as const;
const RENOVATING = 3;

/** Writes dream rooms (梦想小屋) so that every stage occurs in turn; the first one under renovation is overdue. */
export function dreamRoomWriter({ today, size }: Population, emit: Emit): (child: DemoChild, chance: Random) => void {
  let count = 0;
  return (child, chance) => {
    const isSeeded = child.seeded !== null;
    const reached = isSeeded ? RENOVATING : (RENOVATING + count) % STAGES.length;
    const isOverdue = isSeeded || (reached === RENOVATING && count % (size < LARGE ? 6_000 : 60) === 0);
    if (!isSeeded) count += 1;
    const days = datesUpTo(reached, addDays(today, -chance.int(5, 40)), chance);
    const isAccepted = reached > RENOVATING;
    const dueOn = isAccepted ? (days[4] as PlainDate) : addDays(today, isOverdue ? -12 : chance.int(20, 120));
    const isApproved = reached >= 2;
    const dreamRoom = emit(DreamRoom, {
      child: child.id,
      stage: STAGES[reached],
      dueOn,
      costYuan: isApproved ? chance.int(30, 120) * 100 : null,
      funder: isApproved ? chance.pick(GIVERS) : null,
      ...demoProvenance(days[0] as PlainDate),
    });
    for (const [at, reachedOn] of days.entries()) {
      const before = { afterStage: STAGES[at - 1] ?? null, afterOn: days[at - 1] ?? null };
      emit(DreamRoomStageRecord, { dreamRoom, stage: STAGES[at], reachedOn, ...before, ...demoProvenance(reachedOn) });
    }
  };
}

/** The day of every stage up to the one reached, which was reached on `last`. */
function datesUpTo(reached: number, last: PlainDate, chance: Random): PlainDate[] {
  const days = [last];
  for (let at = 0; at < reached; at++) days.unshift(addDays(days[0] as PlainDate, -chance.int(10, 45)));
  return days;
}
