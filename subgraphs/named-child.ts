import { childIdOf } from '../schema/child-id.ts';
import type { FieldProblem } from '../schema/errors.ts';
import { parseNationalId } from '../schema/national-id.ts';
import type { PlainDate } from '../schema/plain-date.ts';
import type { Work } from './act.ts';
import { childIdShape, knownDivision, problem, saysSomething, validNationalId } from './check.ts';
import { currentChildId } from './current-child-id.ts';
import { recorded } from './recorded.ts';

type Maybe<T> = T | null | undefined;

/** How an act names a child: by id or number, and, when the department meets it for the first time, by name and residence. */
export interface Naming {
  childId?: Maybe<string>;
  nationalId?: Maybe<string>;
  name?: Maybe<string>;
  divisionCode?: Maybe<string>;
}

/** The children a department keeps, and what it keeps of its own about them. */
export interface ChildRegister<Child extends { id: string }, Input extends Naming> {
  entity: { name: string; new (...given: never[]): Child };
  /** The department, as a clerk calls it. */
  department: string;
  /** The department's own facts about a child it registers. */
  facts(input: Input): object;
  /** What is wrong with these facts. */
  problems?(field: string, input: Input, today: PlainDate): (FieldProblem | null)[];
}

/** The child an act is about: what is wrong with how it is named, its id, and its record once nothing is wrong. */
export interface NamedChild<Child> {
  field: string;
  problems: (FieldProblem | null)[];
  id: string | null;
  /** The department's record of the child; a child named for the first time is registered now. */
  record(): Child;
}

/** Finds the child that an input field names. */
export type ChildNaming<Child, Input> = (
  field: string,
  input: Input,
  work: Work,
  source?: string | null,
) => Promise<NamedChild<Child>>;

/** How the acts of a department find the children it keeps (点名儿童); of a number given only the child id is kept. */
export function childNaming<Child extends { id: string }, Input extends Naming>(
  register: ChildRegister<Child, Input>,
): ChildNaming<Child, Input> {
  return async (field, input, work, source) => {
    const malformed = formProblems(field, input, work);
    if (malformed.length > 0) return { field, problems: malformed, id: null, record: notNamed };
    const [id, ...others] = await idsOf(input, work);
    if (others.some((other) => other !== id))
      return { field, problems: [problem(`${field}.nationalId`, DIFFERENT)], id: null, record: notNamed };
    const known = (await work.em.findOne(register.entity, { id } as never)) as Child | null;
    if (known) return { field, problems: [], id: known.id, record: () => known };
    const problems = await firstNaming(register, field, input, work);
    return { field, problems, id: id as string, record: () => registered(register, id as string, input, work, source) };
  };
}

const NOT_NAMED = '请填写儿童编号或身份证号;没有身份证号的,请先由民政部门登记取得临时编号。';
const DIFFERENT = '身份证号与儿童编号不是同一名儿童,请核对,或只填其中一项。';

function formProblems(field: string, { childId, nationalId }: Naming, { today }: Work): FieldProblem[] {
  return [
    childIdShape(`${field}.childId`, childId),
    validNationalId(`${field}.nationalId`, nationalId, today),
    childId || nationalId ? null : problem(`${field}.childId`, NOT_NAMED),
  ].filter((each) => each !== null);
}

/** The ids that an input leads to: from the number, and from the given id with its alias followed. */
async function idsOf({ childId, nationalId }: Naming, { em, keys }: Work): Promise<string[]> {
  return [
    ...(nationalId ? [childIdOf(keys.linkageKey, parseNationalId(nationalId))] : []),
    ...(childId ? [await currentChildId(em, childId)] : []),
  ];
}

async function firstNaming<Child extends { id: string }, Input extends Naming>(
  { department, problems }: ChildRegister<Child, Input>,
  field: string,
  input: Input,
  { em, today }: Work,
): Promise<(FieldProblem | null)[]> {
  const missing = (name: string, what: string) =>
    problem(`${field}.${name}`, `${department}还没有登记这名儿童,请填写${what},随本次操作一并登记。`);
  return [
    input.name ? saysSomething(`${field}.name`, input.name, 50) : missing('name', '姓名'),
    input.divisionCode
      ? await knownDivision(`${field}.divisionCode`, input.divisionCode, em, ['TOWNSHIP', 'VILLAGE'])
      : missing('divisionCode', '居住地'),
    ...(problems?.(field, input, today) ?? []),
  ];
}

function registered<Child extends { id: string }, Input extends Naming>(
  { entity, facts }: ChildRegister<Child, Input>,
  id: string,
  input: Input,
  work: Work,
  source: Maybe<string>,
): Child {
  const { name, divisionCode } = input;
  const child = { id, name: name?.trim(), divisionCode, ...facts(input), ...recorded(work, source) };
  return work.em.create(entity, child as never) as Child;
}

function notNamed(): never {
  throw new Error('a child was used before the problems of its naming were refused');
}
