import type { Act } from '../../act.ts';
import { notInFuture, problem, refuse } from '../../check.ts';
import { seen } from '../../seen.ts';
import { MicroWish } from '../entities/micro-wish.ts';
import type { FulfilMicroWishInput } from '../schema.generated.ts';

/** 实现微心愿. */
export const fulfilMicroWish: Act<FulfilMicroWishInput> = async (input, { em, today }) => {
  const wish = await seen(em, MicroWish, 'id', input.id, input.expectedVersion);
  const { fulfilledOn } = input;
  const isEarly = wish.claimedOn && fulfilledOn < wish.claimedOn;
  refuse(
    wish.claimedOn ? null : problem('id', '这个微心愿还没有人认领,请先认领。'),
    wish.fulfilledOn ? problem('id', '这个微心愿已经实现,无需再次登记。') : null,
    notInFuture('fulfilledOn', fulfilledOn, today),
    isEarly ? problem('fulfilledOn', '实现日期不能早于认领日期,请核对。') : null,
  );
  wish.fulfilledOn = fulfilledOn;
  return wish.id;
};
