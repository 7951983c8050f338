import type { Act } from '../../act.ts';
import { notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { seen } from '../../seen.ts';
import { Pairing } from '../entities/pairing.ts';
import { PairingMember } from '../entities/pairing-member.ts';
import type { AddPairingMemberInput } from '../schema.generated.ts';

/** 补充或更换结对成员: a former member of the role ends on the day the new one begins. */
export const addPairingMember: Act<AddPairingMemberInput> = async (input, work) => {
  const { em, today, now } = work;
  const pairing = await seen(em, Pairing, 'pairingId', input.pairingId, input.expectedVersion);
  const { role, name, workplace, phone } = input;
  const signInId = input.signInId?.trim();
  const former = await em.findOne(PairingMember, { pairing, role, until: null });
  refuse(
    saysSomething('name', name, 100),
    saysSomething('workplace', workplace, 100),
    saysSomething('phone', phone, 20),
    saysSomething('signInId', input.signInId, 255),
    notInFuture('from', input.from, today),
    pairing.until ? problem('pairingId', '这个结对已经结束,请为儿童重新结对。') : null,
    from(input.from < pairing.from, '不能早于结对开始的日期,请核对。'),
    from(Boolean(former && input.from <= former.from), '新成员的开始日期必须晚于现任的开始日期。'),
  );
  if (former) former.until = input.from;
  await em.flush();
  const facts = { pairing, role, name, workplace, phone, signInId, from: input.from };
  em.create(PairingMember, { ...facts, ...recorded(work, input.source) });
  pairing.updatedAt = now;
  return pairing.id;
};

const from = (isWrong: boolean, message: string) => (isWrong ? problem('from', message) : null);
