import type { Act } from '../../act.ts';
import { found, notInFuture, refuse } from '../../check.ts';
import { HarbourMembership } from '../entities/harbour-membership.ts';
import { HeartHarbour } from '../entities/heart-harbour.ts';
import { namedChild, namedChildProblems } from '../named-child.ts';
import { openOn } from '../open-on.ts';
import { recorded } from '../recorded.ts';
import type { JoinHarbourInput } from '../schema.generated.ts';

/** 儿童加入港湾. */
export const joinHarbour: Act<JoinHarbourInput> = async (input, work) => {
  const { em, today } = work;
  const harbour = await found('harbourId', input.harbourId, (id) => em.findOne(HeartHarbour, { id }));
  refuse(
    notInFuture('from', input.from, today),
    openOn('from', input.from, harbour),
    ...namedChildProblems('child', input.child, work),
  );
  const child = await namedChild('child', input.child, work, input.source);
  const facts = { child, harbour, from: input.from };
  const membership = em.create(HarbourMembership, { ...facts, ...recorded(work, input.source) });
  await em.flush();
  return membership.id;
};
