import { childIdOf, provisionalChildId } from '../../../../schema/child-id.ts';
import type { FieldProblem } from '../../../../schema/errors.ts';
import { birthDateOf, parseNationalId, sexOf } from '../../../../schema/national-id.ts';
import type { Work } from '../../../act.ts';
import {
  childIdShape,
  knownDivision,
  notInFuture,
  problem,
  refuse,
  saysSomething,
  validNationalId,
} from '../../../check.ts';
import { currentChildId } from '../../../current-child-id.ts';
import { recorded } from '../../../recorded.ts';
import { Pupil } from '../../entities/pupil.ts';
import type { EnrolPupilInput } from '../../schema.generated.ts';

/** The pupil an enrolment is for: the one known under the number or child id, else a new one. */
export async function pupilToEnrol(input: EnrolPupilInput, work: Work): Promise<Pupil> {
  const { em, today, keys } = work;
  refuse(
    validNationalId('nationalId', input.nationalId, today),
    childIdShape('childId', input.childId),
    input.nationalId && input.childId ? problem('childId', '身份证号与儿童编号只需填一个,请删去其中一个。') : null,
    saysSomething('name', input.name, 50),
    notInFuture('birthDate', input.birthDate, today),
    await knownDivision('divisionCode', input.divisionCode, em),
  );
  const nationalId = input.nationalId ? parseNationalId(input.nationalId) : null;
  const given = input.childId ? await currentChildId(em, input.childId) : null;
  const id = nationalId ? childIdOf(keys.linkageKey, nationalId) : given;
  const known = id ? await em.findOne(Pupil, { id }) : null;
  if (known) {
    if (input.divisionCode) known.divisionCode = input.divisionCode;
    return known;
  }
  const sex = input.sex ?? (nationalId ? sexOf(nationalId) : null);
  const birthDate = input.birthDate ?? (nationalId ? birthDateOf(nationalId) : null);
  refuse(
    missing('name', input.name, '姓名'),
    missing('sex', sex, '性别'),
    missing('birthDate', birthDate, '出生日期'),
    missing('divisionCode', input.divisionCode, '现居住地'),
    nationalId && sex !== sexOf(nationalId) ? problem('sex', '性别与身份证号不符,请对照证件核对。') : null,
    nationalId && birthDate !== birthDateOf(nationalId)
      ? problem('birthDate', '出生日期与身份证号不符,请对照证件核对。')
      : null,
  );
  return em.create(Pupil, {
    id: id ?? provisionalChildId(),
    name: (input.name as string).trim(),
    sex: sex as NonNullable<typeof sex>,
    birthDate: birthDate as string,
    divisionCode: input.divisionCode as string,
    ...recorded(work, '学籍登记'),
  });
}

function missing(field: string, value: unknown, term: string): FieldProblem | null {
  return value ? null : problem(field, `学校还不掌握该生,请填写${term}。`);
}
