import type { Act } from '../../act.ts';
import { notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { seen } from '../../seen.ts';
import { MicroWish } from '../entities/micro-wish.ts';
import type { ClaimMicroWishInput } from '../schema.generated.ts';

/** 认领微心愿. */
export const claimMicroWish: Act<ClaimMicroWishInput> = async (input, { em, today }) => {
  const wish = await seen(em, MicroWish, 'id', input.id, input.expectedVersion);
  const { claimedBy, claimedOn } = input;
  refuse(
    wish.claimedOn ? problem('id', '这个微心愿已有人认领,请另选一个。') : null,
    saysSomething('claimedBy', claimedBy, 100),
    notInFuture('claimedOn', claimedOn, today),
    claimedOn < wish.wishedOn ? problem('claimedOn', '认领日期不能早于许愿日期,请核对。') : null,
  );
  wish.claimedBy = claimedBy;
  wish.claimedOn = claimedOn;
  return wish.id;
};
