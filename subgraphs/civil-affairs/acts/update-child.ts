import type { FieldProblem } from '../../../schema/errors.ts';
import type { Act, Work } from '../../act.ts';
import { knownDivision, notBefore, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import type { RegisteredChild } from '../entities/registered-child.ts';
import { ResidenceRecord } from '../entities/residence-record.ts';
import type { MoveChildInput, UpdateChildInput } from '../schema.generated.ts';
import { childAsSeen } from './child-on-register.ts';
import { after } from './day-order.ts';
import { given } from './given.ts';

/** 修改台账: what is not given stays; a move keeps the former residence, a removal ends the record without deleting it. */
export const updateChild: Act<UpdateChildInput> = async (input, work) => {
  const child = await childAsSeen('id', input.id, input.expectedVersion, work);
  refuse(...problems(input, child, work));
  refuse(
    await knownDivision('householdDivisionCode', input.householdDivisionCode, work.em),
    await knownDivision('move.divisionCode', input.move?.divisionCode, work.em, ['VILLAGE']),
  );
  const { phone, hobbies, familySituation, schoolResults, householdDivisionCode } = input;
  work.em.assign(child, given({ phone, hobbies, familySituation, schoolResults, householdDivisionCode }));
  if (input.name) child.name = input.name;
  if (input.move) move(child, input.move, input.source, work);
  if (input.removal) work.em.assign(child, input.removal);
  work.em.assign(child, recorded(work, input.source));
  return child.id;
};

function problems(input: UpdateChildInput, child: RegisteredChild, { today }: Work): (FieldProblem | null)[] {
  const { move: moving, removal } = input;
  return [
    input.name === null ? problem('name', '姓名不能清空,请填写。') : null,
    saysSomething('name', input.name, 100),
    saysSomething('phone', input.phone, 30),
    saysSomething('source', input.source),
    saysSomething('move.address', moving?.address),
    notInFuture('move.movedOn', moving?.movedOn, today),
    after('move.movedOn', moving?.movedOn, child.residentSince, '搬到原住址的日期'),
    moving && moving.divisionCode === child.divisionCode && (moving.address ?? null) === child.address
      ? problem('move.divisionCode', '新住址与现住址相同,请核对。')
      : null,
    notInFuture('removal.removedOn', removal?.removedOn, today),
    notBefore('removal.removedOn', removal?.removedOn, child.registeredOn, '登记日期'),
    saysSomething('removal.removalReason', removal?.removalReason),
  ];
}

function move(child: RegisteredChild, to: MoveChildInput, source: string | null | undefined, work: Work): void {
  work.em.create(ResidenceRecord, {
    child,
    divisionCode: child.divisionCode,
    address: child.address,
    from: child.residentSince,
    until: to.movedOn,
    ...recorded(work, source),
  });
  child.divisionCode = to.divisionCode;
  child.address = to.address ?? null;
  child.residentSince = to.movedOn;
}
