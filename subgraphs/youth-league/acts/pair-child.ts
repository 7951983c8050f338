import type { FieldProblem } from '../../../schema/errors.ts';
import type { Act } from '../../act.ts';
import { notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { Pairing } from '../entities/pairing.ts';
import { PairingMember } from '../entities/pairing-member.ts';
import { namedChild } from '../named-child.ts';
import type { PairChildInput, PairingMemberInput } from '../schema.generated.ts';

/** 建立 1+3 结对: members may be missing, which the pairing then shows. */
export const pairChild: Act<PairChildInput> = async (input, work) => {
  const { em, today } = work;
  const named = await namedChild('child', input.child, work, input.source);
  refuse(
    notInFuture('from', input.from, today),
    ...named.problems,
    ...input.members.flatMap((member, at) => memberProblems(member, at, input.members)),
  );
  const child = named.record();
  const pairing = em.create(Pairing, { child, from: input.from, ...recorded(work, input.source) });
  for (const { role, name, workplace, phone, signInId } of input.members) {
    const facts = { pairing, role, name, workplace, phone, signInId: signInId?.trim(), from: input.from };
    em.create(PairingMember, { ...facts, ...recorded(work, input.source) });
  }
  await em.flush();
  return pairing.id;
};

function memberProblems(
  member: PairingMemberInput,
  at: number,
  members: readonly PairingMemberInput[],
): (FieldProblem | null)[] {
  const isSecond = members.slice(0, at).some((each) => each.role === member.role);
  const message = '同一类成员只能有一名,请保留一名。';
  return [
    saysSomething(`members.${at}.name`, member.name, 100),
    saysSomething(`members.${at}.workplace`, member.workplace, 100),
    saysSomething(`members.${at}.phone`, member.phone, 20),
    saysSomething(`members.${at}.signInId`, member.signInId, 255),
    isSecond ? problem(`members.${at}.role`, message) : null,
  ];
}
