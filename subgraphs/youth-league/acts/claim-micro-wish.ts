import { LockMode } from '@mikro-orm/postgresql';
import type { Act } from '../../act.ts';
import { found, notInFuture, refuse, saysSomething } from '../../check.ts';
import { MicroWish } from '../entities/micro-wish.ts';
import type { ClaimMicroWishInput } from '../schema.generated.ts';

/** 认领微心愿. */
export const claimMicroWish: Act<ClaimMicroWishInput> = async (input, { em, today }) => {
  const wish = await found('id', input.id, (id) => em.findOne(MicroWish, { id }));
  await em.lock(wish, LockMode.OPTIMISTIC, input.expectedVersion);
  const { claimedBy, claimedOn } = input;
  refuse(
    wish.claimedOn ? { field: 'input.id', message: '这个微心愿已有人认领,请另选一个。' } : null,
    saysSomething('claimedBy', claimedBy, 100),
    notInFuture('claimedOn', claimedOn, today),
    claimedOn < wish.wishedOn ? { field: 'input.claimedOn', message: '认领日期不能早于许愿日期,请核对。' } : null,
  );
  wish.claimedBy = claimedBy;
  wish.claimedOn = claimedOn;
  return wish.id;
};
