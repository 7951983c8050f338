import type { Act } from '../../act.ts';
import { notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { KeyFamilyRecord } from '../entities/key-family-record.ts';
import { namedChild } from '../named-child.ts';
import type { MarkKeyFamilyInput } from '../schema.generated.ts';

/** 认定重点家庭 from a day on. */
export const markKeyFamily: Act<MarkKeyFamilyInput> = async (input, work) => {
  const { em, today } = work;
  const child = await namedChild('child', input.child, work);
  refuse(...child.problems, saysSomething('note', input.note, 500), notInFuture('from', input.from, today));
  const { reason, from } = input;
  const facts = { reason, from, note: input.note ?? null };
  const record = em.create(KeyFamilyRecord, { child: child.record(), ...facts, ...recorded(work) });
  await em.flush();
  return record.id;
};
