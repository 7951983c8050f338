import type { Act } from '../../act.ts';
import { notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { seen } from '../../seen.ts';
import { HarbourCompanion } from '../entities/harbour-companion.ts';
import { HeartHarbour } from '../entities/heart-harbour.ts';
import type { AppointCompanionInput } from '../schema.generated.ts';

/** 任命童伴妈妈: the former one's term ends on the day the new one's begins. */
export const appointCompanion: Act<AppointCompanionInput> = async (input, work) => {
  const { em, today, now } = work;
  const harbour = await seen(em, HeartHarbour, 'harbourId', input.harbourId, input.expectedVersion);
  const former = await em.findOne(HarbourCompanion, { harbour, until: null });
  refuse(
    saysSomething('name', input.name, 50),
    saysSomething('phone', input.phone, 20),
    notInFuture('from', input.from, today),
    from(input.from < harbour.openedOn, '任职不能早于港湾启用,请核对日期。'),
    from(Boolean(harbour.closedOn), '这处港湾已经关闭,不能再任命童伴妈妈。'),
    from(Boolean(former && input.from <= former.from), '新任的开始日期必须晚于现任的开始日期。'),
  );
  if (former) former.until = input.from;
  await em.flush();
  const { name, phone } = input;
  em.create(HarbourCompanion, { harbour, name, phone, from: input.from, ...recorded(work, input.source) });
  harbour.updatedAt = now;
  return harbour.id;
};

const from = (isWrong: boolean, message: string) => (isWrong ? problem('from', message) : null);
