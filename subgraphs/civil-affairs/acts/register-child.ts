import { type ChildId, childIdOf, provisionalChildId } from '../../../schema/child-id.ts';
import type { FieldProblem } from '../../../schema/errors.ts';
import { birthDateOf, findNationalId, type NationalId, sexOf } from '../../../schema/national-id.ts';
import type { Act, Work } from '../../act.ts';
import { knownDivision, notBefore, notInFuture, problem, refuse, saysSomething, validNationalId } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { beforeSealing } from '../../sealing-turn.ts';
import { ChildCategoryRecord } from '../entities/child-category-record.ts';
import { Guardianship } from '../entities/guardianship.ts';
import { Parent } from '../entities/parent.ts';
import { ParentWorkPlace } from '../entities/parent-work-place.ts';
import { RegisteredChild } from '../entities/registered-child.ts';
import type { RegisterChildInput } from '../schema.generated.ts';

/** 登记一名儿童: with a number under the id computed from it, without one under a provisional id. */
export const registerChild: Act<RegisterChildInput> = async (input, work) => {
  const number = findNationalId(input.nationalId ?? '');
  const registeredOn = input.registeredOn ?? work.today;
  refuse(...problemsOfPerson(input, number, registeredOn, work), ...problemsOfFacts(input, work));
  refuse(
    await knownDivision('divisionCode', input.divisionCode, work.em, ['VILLAGE']),
    await knownDivision('householdDivisionCode', input.householdDivisionCode, work.em),
  );
  const id: ChildId = number ? childIdOf(work.keys.linkageKey, number) : provisionalChildId();
  if (number && (await work.em.findOne(RegisteredChild, { id })))
    refuse(problem('nationalId', '这个身份证号已在台账中登记,请查询后直接修改原登记。'));
  const { nationalId: _number, category: _category, guardian: _guardian, parents: _parents, source, ...own } = input;
  const child = work.em.create(RegisteredChild, {
    ...own,
    id,
    sex: number ? sexOf(number) : (input.sex as NonNullable<typeof input.sex>),
    birthDate: number ? birthDateOf(number) : (input.birthDate as string),
    registeredOn,
    residentSince: registeredOn,
    ...recorded(work, source),
  });
  if (number) {
    await beforeSealing(work.em);
    child.keepNumber(number, work.keys);
  }
  addFacts(input, child, work);
  return id;
};

function problemsOfPerson(
  input: RegisterChildInput,
  number: NationalId | null,
  registeredOn: string,
  { today }: Work,
): (FieldProblem | null)[] {
  const birthDate = number ? birthDateOf(number) : input.birthDate;
  return [
    saysSomething('name', input.name, 100),
    saysSomething('phone', input.phone, 30),
    saysSomething('address', input.address),
    validNationalId('nationalId', input.nationalId, today),
    input.birthDate && number && input.birthDate !== birthDateOf(number)
      ? problem('birthDate', '出生日期与身份证号不一致,请对照证件修改其中一项。')
      : null,
    input.sex && number && input.sex !== sexOf(number)
      ? problem('sex', '性别与身份证号不一致,请对照证件修改其中一项。')
      : null,
    input.nationalId || input.birthDate ? null : problem('birthDate', '没有身份证号时必须填写出生日期。'),
    input.nationalId || input.sex ? null : problem('sex', '没有身份证号时必须填写性别。'),
    notInFuture('birthDate', birthDate, today),
    notInFuture('registeredOn', registeredOn, today),
    notBefore('registeredOn', registeredOn, birthDate, '出生日期'),
  ];
}

function problemsOfFacts(input: RegisterChildInput, { today }: Work): (FieldProblem | null)[] {
  const parents = input.parents ?? [];
  return [
    notInFuture('category.from', input.category?.from, today),
    notInFuture('guardian.from', input.guardian?.from, today),
    saysSomething('guardian.guardianName', input.guardian?.guardianName, 100),
    saysSomething('guardian.phone', input.guardian?.phone, 30),
    ...parents.flatMap((parent, at) => [
      saysSomething(`parents.${at}.name`, parent.name, 100),
      saysSomething(`parents.${at}.phone`, parent.phone, 30),
      notInFuture(`parents.${at}.statusSince`, parent.statusSince, today),
      parents.findIndex((other) => other.relation === parent.relation) < at
        ? problem(`parents.${at}.relation`, '同一关系的父母只能登记一位,请核对后修改。')
        : null,
    ]),
    saysSomething('source', input.source),
  ];
}

/** What the village already knows of the child: category, guardian, parents and where they work. */
function addFacts(input: RegisterChildInput, child: RegisteredChild, work: Work): void {
  const provenance = recorded(work, input.source);
  if (input.category) work.em.create(ChildCategoryRecord, { child, ...input.category, ...provenance });
  if (input.guardian) work.em.create(Guardianship, { child, ...input.guardian, ...provenance });
  for (const { workPlace, ...given } of input.parents ?? []) {
    const parent = work.em.create(Parent, { child, ...given, ...provenance });
    if (workPlace)
      work.em.create(ParentWorkPlace, { parent, place: workPlace, from: given.statusSince, ...provenance });
  }
}
