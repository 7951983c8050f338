import type { FieldProblem } from '../schema/errors.ts';
import { birthDateOf, findNationalId, type NationalId } from '../schema/national-id.ts';
import type { PlainDate } from '../schema/plain-date.ts';
import { notInFuture, problem } from './check.ts';
import type { ChildNaming, Naming } from './named-child.ts';

type Maybe<T> = T | null | undefined;

/** How an act tells a child's birth date (出生日期): by its number, or as a day. */
interface Born {
  nationalId?: Maybe<string>;
  birthDate?: Maybe<string>;
}

/** The birth date that an input gives: the one in the number, else the day written down. */
export function birthDateGiven({ nationalId, birthDate }: Born): string | null {
  const number = nationalId ? findNationalId(nationalId) : null;
  return number ? birthDateOf(number) : (birthDate ?? null);
}

/** What is wrong with a birth date: it has not come, or the number states another. */
export function birthDateProblems(field: string, born: Born, today: PlainDate): (FieldProblem | null)[] {
  const differs = born.birthDate && born.birthDate !== birthDateGiven(born);
  return [
    notInFuture(`${field}.birthDate`, born.birthDate, today),
    differs ? problem(`${field}.birthDate`, '出生日期与身份证号不符,请对照证件核对。') : null,
  ];
}

/** What a department keeps of a number beside the child id: the birth date, as long as the number stands. */
export function birthDateKept(number: NationalId | null): { birthDate: string | null } {
  return { birthDate: number ? birthDateOf(number) : null };
}

/** Finds children and completes a birth date that was not known yet, when an act names the child by its number. */
export function completingBirthDate<Child extends { birthDate?: Maybe<string> }, Input extends Naming>(
  find: ChildNaming<Child, Input>,
): ChildNaming<Child, Input> {
  return async (field, input, work, source) => {
    const named = await find(field, input, work, source);
    const record = () => {
      const child = named.record();
      child.birthDate ??= birthDateGiven({ nationalId: input.nationalId });
      return child;
    };
    return { ...named, record };
  };
}
