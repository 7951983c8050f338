import { childIdOf } from '../../schema/child-id.ts';
import type { FieldProblem } from '../../schema/errors.ts';
import { parseNationalId } from '../../schema/national-id.ts';
import type { Work } from '../act.ts';
import { childIdShape, knownDivision, saysSomething, validNationalId } from '../check.ts';
import { ChildAlias } from '../child-alias.ts';
import { phoneNumber } from './checks.ts';
import { GuidedChild } from './entities/guided-child.ts';
import { recorded } from './recorded.ts';
import type { GuidedChildInput } from './schema.generated.ts';

/** The child an act is about: what is wrong with how it is named, its id, and its record once nothing is wrong. */
export interface NamedChild {
  problems: (FieldProblem | null)[];
  id: string | null;
  /** The federation's record of the child; a child named for the first time is registered now. */
  record(): GuidedChild;
}

/** Finds the child that an input names by id or national ID; the number itself is not kept. */
export async function namedChild(field: string, input: GuidedChildInput, work: Work): Promise<NamedChild> {
  const problems = [
    childIdShape(`${field}.childId`, input.childId),
    validNationalId(`${field}.nationalId`, input.nationalId, work.today),
    input.childId || input.nationalId ? null : { field: `input.${field}.childId`, message: NOT_NAMED },
  ];
  if (problems.some((problem) => problem !== null)) return { problems, id: null, record: notNamed };
  const ids = await idsOf(input, work);
  const id = ids[0] as string;
  if (ids.some((other) => other !== id)) {
    return { problems: [{ field: `input.${field}.nationalId`, message: DIFFERENT }], id: null, record: notNamed };
  }
  const known = await work.em.findOne(GuidedChild, { id });
  if (known) return { problems: [], id, record: () => known };
  return { problems: await firstNaming(field, input, work), id, record: () => registered(id, input, work) };
}

const NOT_NAMED = '请填写儿童编号或身份证号;没有身份证号的,请先由民政部门登记取得临时编号。';
const DIFFERENT = '身份证号与儿童编号不是同一名儿童,请核对,或只填其中一项。';

/** The ids that an input leads to: from the number, and from the given id with its alias followed. */
async function idsOf({ childId, nationalId }: GuidedChildInput, { em, keys }: Work): Promise<string[]> {
  const alias = childId ? await em.findOne(ChildAlias, { aliasId: childId, until: null }) : null;
  return [
    ...(nationalId ? [childIdOf(keys.linkageKey, parseNationalId(nationalId))] : []),
    ...(childId ? [alias?.childId ?? childId] : []),
  ];
}

async function firstNaming(field: string, input: GuidedChildInput, { em }: Work): Promise<(FieldProblem | null)[]> {
  const missing = (name: string, what: string) => ({
    field: `input.${field}.${name}`,
    message: `妇联还没有登记这名儿童,请填写${what},随本次操作一并登记。`,
  });
  return [
    input.name ? saysSomething(`${field}.name`, input.name, 50) : missing('name', '姓名'),
    input.divisionCode
      ? await knownDivision(`${field}.divisionCode`, input.divisionCode, em, ['TOWNSHIP', 'VILLAGE'])
      : missing('divisionCode', '居住地'),
    phoneNumber(`${field}.familyPhone`, input.familyPhone),
  ];
}

function registered(id: string, input: GuidedChildInput, work: Work): GuidedChild {
  return work.em.create(GuidedChild, {
    id,
    name: (input.name as string).trim(),
    divisionCode: input.divisionCode as string,
    familyPhone: input.familyPhone ?? null,
    ...recorded(work),
  });
}

function notNamed(): never {
  throw new Error('a child was used before the problems of its naming were refused');
}
