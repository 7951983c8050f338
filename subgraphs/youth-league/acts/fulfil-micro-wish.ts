import { LockMode } from '@mikro-orm/postgresql';
import type { Act } from '../../act.ts';
import { found, notInFuture, refuse } from '../../check.ts';
import { MicroWish } from '../entities/micro-wish.ts';
import type { FulfilMicroWishInput } from '../schema.generated.ts';

/** 实现微心愿. */
export const fulfilMicroWish: Act<FulfilMicroWishInput> = async (input, { em, today }) => {
  const wish = await found('id', input.id, (id) => em.findOne(MicroWish, { id }));
  await em.lock(wish, LockMode.OPTIMISTIC, input.expectedVersion);
  const { fulfilledOn } = input;
  const isEarly = wish.claimedOn && fulfilledOn < wish.claimedOn;
  refuse(
    wish.claimedOn ? null : { field: 'input.id', message: '这个微心愿还没有人认领,请先认领。' },
    wish.fulfilledOn ? { field: 'input.id', message: '这个微心愿已经实现,无需再次登记。' } : null,
    notInFuture('fulfilledOn', fulfilledOn, today),
    isEarly ? { field: 'input.fulfilledOn', message: '实现日期不能早于认领日期,请核对。' } : null,
  );
  wish.fulfilledOn = fulfilledOn;
  return wish.id;
};
