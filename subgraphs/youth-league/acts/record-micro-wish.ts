import type { Act } from '../../act.ts';
import { notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { MicroWish } from '../entities/micro-wish.ts';
import { namedChild } from '../named-child.ts';
import type { RecordMicroWishInput } from '../schema.generated.ts';

/** 登记微心愿. */
export const recordMicroWish: Act<RecordMicroWishInput> = async (input, work) => {
  const { em, today } = work;
  const { wish, wishedOn } = input;
  const named = await namedChild('child', input.child, work, input.source);
  refuse(...named.problems, saysSomething('wish', wish), notInFuture('wishedOn', wishedOn, today));
  const child = named.record();
  const microWish = em.create(MicroWish, { child, wish, wishedOn, ...recorded(work, input.source) });
  await em.flush();
  return microWish.id;
};
