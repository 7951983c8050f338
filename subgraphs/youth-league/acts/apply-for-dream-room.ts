import type { Act } from '../../act.ts';
import { inOrder, notInFuture, notNegative, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { DreamRoom } from '../entities/dream-room.ts';
import { DreamRoomStageRecord } from '../entities/dream-room-stage-record.ts';
import { namedChild } from '../named-child.ts';
import type { ApplyForDreamRoomInput } from '../schema.generated.ts';

/** 申请梦想小屋: the first stage. */
export const applyForDreamRoom: Act<ApplyForDreamRoomInput> = async (input, work) => {
  const { em, today } = work;
  const { appliedOn, dueOn, costYuan, funder } = input;
  const named = await namedChild('child', input.child, work, input.source);
  refuse(
    ...named.problems,
    notInFuture('appliedOn', appliedOn, today),
    inOrder('dueOn', appliedOn, dueOn),
    notNegative('costYuan', costYuan),
    saysSomething('funder', funder, 100),
  );
  const child = named.record();
  const room = em.create(DreamRoom, {
    child,
    stage: 'APPLIED',
    dueOn,
    costYuan,
    funder,
    ...recorded(work, input.source),
  });
  const facts = { dreamRoom: room, stage: 'APPLIED', reachedOn: appliedOn, note: input.note } as const;
  em.create(DreamRoomStageRecord, { ...facts, ...recorded(work, input.source) });
  await em.flush();
  return room.id;
};
