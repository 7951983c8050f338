import type { FieldProblem } from '../schema/errors.ts';
import type { Work } from './act.ts';
import { problem } from './check.ts';
import type { ChildNaming, NamedChild, Naming } from './named-child.ts';

/** Children that one act may name. */
const MOST = 500;

/** The children that a list of the input names, each once; their records, in that order, once nothing is wrong. */
export interface NamedChildren<Child> {
  problems: (FieldProblem | null)[];
  records(): Child[];
}

/** Finds the children in a list of the input; each comes with the field that names it. */
export async function namedChildren<Child, Input extends Naming>(
  find: ChildNaming<Child, Input>,
  list: { field: string; children: readonly { field: string; input: Input }[] },
  work: Work,
  source?: string | null,
): Promise<NamedChildren<Child>> {
  const children: NamedChild<Child>[] = [];
  for (const { field, input } of list.children.slice(0, MOST)) children.push(await find(field, input, work, source));
  const tooMany = list.children.length > MOST;
  return {
    problems: [
      tooMany ? problem(list.field, `一次最多登记 ${MOST} 名儿童,请分次登记。`) : null,
      ...children.flatMap((child, at) => (isNamedBefore(child, at, children) ? [twice(child)] : child.problems)),
    ],
    records: () => children.map((child) => child.record()),
  };
}

function isNamedBefore({ id }: NamedChild<unknown>, at: number, children: readonly NamedChild<unknown>[]): boolean {
  return id !== null && children.findIndex((other) => other.id === id) < at;
}

function twice({ field }: NamedChild<unknown>): FieldProblem {
  return problem(field, '这名儿童在名单中出现了两次,请删去一次。');
}
