import type { EntityManager } from '@mikro-orm/postgresql';
import { sharingProblem } from '../../schema/access/shareable-coordinates.ts';
import type { DepartmentCode } from '../../schema/access/viewer.ts';
import { isWithin } from '../../schema/division-code.ts';
import type { FieldProblem } from '../../schema/errors.ts';
import { atLeastOne, problem } from '../check.ts';
import { KnownDivision } from '../known-division.ts';

/** What is shared, for what, where. */
export interface Terms {
  purposes: readonly string[];
  fields: readonly string[];
  divisions: readonly string[];
}

const MOST = 300;

/** What is wrong with the terms that a department asks for: each wrong coordinate and division gets its sentence. */
export async function termProblems(
  { purposes, fields, divisions }: Terms,
  provider: DepartmentCode,
  em: EntityManager,
): Promise<(FieldProblem | null)[]> {
  const known = await em.find(KnownDivision, { code: { $in: [...divisions] } });
  return [
    atLeastOne('purposes', purposes, '一个使用目的'),
    atLeastOne('fields', fields, '一个数据项'),
    atLeastOne('divisions', divisions, '一个行政区划'),
    fields.length > MOST ? problem('fields', `一次最多列 ${MOST} 项,请用“类型.*”合并,或分几次申请。`) : null,
    ...fields.slice(0, MOST).map((field, at) => {
      const message = sharingProblem(field, provider);
      return message ? problem(`fields.${at}`, message) : null;
    }),
    ...divisions.map((code, at) =>
      known.some((division) => division.code === code)
        ? null
        : problem(`divisions.${at}`, '没有这个行政区划代码,请从区划列表中选择。'),
    ),
  ];
}

/** What is wrong with the terms that a provider grants: they may only be narrower than what was asked for. */
export function narrowingProblems(granted: Terms, asked: Terms): (FieldProblem | null)[] {
  const beyond = (field: string, each: string, isAsked: boolean, at: number) =>
    isAsked ? null : problem(`${field}.${at}`, `“${each}”超出了申请的范围,请去掉;需要扩大的,请对方另行申请。`);
  return [
    atLeastOne('purposes', granted.purposes, '一个使用目的'),
    atLeastOne('fields', granted.fields, '一个数据项'),
    atLeastOne('divisions', granted.divisions, '一个行政区划'),
    ...granted.purposes.map((each, at) => beyond('purposes', each, asked.purposes.includes(each), at)),
    ...granted.fields.map((each, at) => beyond('fields', each, isField(each, asked.fields), at)),
    ...granted.divisions.map((each, at) =>
      beyond(
        'divisions',
        each,
        asked.divisions.some((of) => isWithin(each, of)),
        at,
      ),
    ),
  ];
}

function isField(field: string, asked: readonly string[]): boolean {
  return asked.includes(field) || asked.includes(`${field.slice(0, field.indexOf('.'))}.*`);
}
