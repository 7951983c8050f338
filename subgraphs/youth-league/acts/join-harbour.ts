import type { Act } from '../../act.ts';
import { found, notInFuture, refuse } from '../../check.ts';
import { openOn } from '../../check-place.ts';
import { recorded } from '../../recorded.ts';
import { HarbourMembership } from '../entities/harbour-membership.ts';
import { HeartHarbour } from '../entities/heart-harbour.ts';
import { namedChild } from '../named-child.ts';
import type { JoinHarbourInput } from '../schema.generated.ts';

/** 儿童加入港湾. */
export const joinHarbour: Act<JoinHarbourInput> = async (input, work) => {
  const { em, today } = work;
  const harbour = await found('harbourId', input.harbourId, (id) => em.findOne(HeartHarbour, { id }));
  const named = await namedChild('child', input.child, work, input.source);
  refuse(notInFuture('from', input.from, today), openOn('from', harbour, input.from), ...named.problems);
  const child = named.record();
  const facts = { child, harbour, from: input.from };
  const membership = em.create(HarbourMembership, { ...facts, ...recorded(work, input.source) });
  await em.flush();
  return membership.id;
};
