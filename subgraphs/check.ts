import type { EntityManager } from '@mikro-orm/postgresql';
import { isChildId } from '../schema/child-id.ts';
import { badInput, type FieldProblem } from '../schema/errors.ts';
import { problem } from '../schema/field-rules.ts';
import { KnownDivision } from './known-division.ts';

export {
  atLeastOne,
  inOrder,
  notBefore,
  notInFuture,
  notNegative,
  phoneNumber,
  positive,
  problem,
  saysSomething,
  validNationalId,
} from '../schema/field-rules.ts';

type Maybe<T> = T | null | undefined;

/** Refuses the input when any check found a problem; all problems go back together. */
export function refuse(...found: (FieldProblem | null)[]): void {
  const problems = found.filter((problem) => problem !== null);
  if (problems.length > 0) throw badInput(...problems);
}

/** A child id of the hub's shape. */
export function childIdShape(field: string, text: Maybe<string>): FieldProblem | null {
  return text && !isChildId(text) ? problem(field, '儿童编号格式不正确,请从档案页复制 26 位编号。') : null;
}

/** A division that exists, of one of the levels when some are named. */
export async function knownDivision(
  field: string,
  code: Maybe<string>,
  em: EntityManager,
  levels: readonly string[] = [],
): Promise<FieldProblem | null> {
  if (code === null || code === undefined) return null;
  const division = await em.findOne(KnownDivision, { code });
  if (!division) return problem(field, '没有这个行政区划代码,请从区划列表中选择。');
  const names: Record<string, string> = { PROVINCE: '省', CITY: '市', COUNTY: '县', TOWNSHIP: '乡镇', VILLAGE: '村' };
  const wanted = levels.map((level) => names[level]).join('或');
  return levels.length > 0 && !levels.includes(division.level)
    ? problem(field, `这里需要${wanted}一级的行政区划代码,请重新选择。`)
    : null;
}

/** A record that exists, by its id; the row, for the act to work on. */
export async function found<T extends object>(
  field: string,
  id: string,
  find: (id: never) => Promise<T | null>,
): Promise<T> {
  const row = /^(\d{1,18}|(T-)?[0-9A-Z]{26})$/.test(id)
    ? await find((/^\d{1,18}$/.test(id) ? Number(id) : id) as never)
    : null;
  if (!row) throw badInput(problem(field, '没有找到这个编号对应的记录,请从列表中重新选择。'));
  return row;
}
