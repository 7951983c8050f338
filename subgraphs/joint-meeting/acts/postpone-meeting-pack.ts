import type { Act } from '../../act.ts';
import { orderedPack } from '../ordered-pack.ts';
import type { PostponeMeetingPackInput } from '../schema.generated.ts';

const FIRST_WAIT_MS = 10_000;

/** 记下没有汇集成的尝试: each further one waits twice as long. */
export const postponeMeetingPack: Act<PostponeMeetingPackInput> = async ({ packId }, work) => {
  const pack = await orderedPack(packId, work);
  pack.notBefore = new Date(work.now.getTime() + FIRST_WAIT_MS * 2 ** pack.attempts);
  pack.attempts += 1;
  await work.em.flush();
  return pack.id;
};
