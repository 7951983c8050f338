import type { Act } from '../../act.ts';
import { inOrder, notBefore, notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { ChildCategoryRecord } from '../entities/child-category-record.ts';
import type { DetermineCategoryInput } from '../schema.generated.ts';
import { childOnRegister } from './child-on-register.ts';

/** 认定儿童类别: the same category may not be determined twice for the same time (database). */
export const determineCategory: Act<DetermineCategoryInput> = async (input, work) => {
  const child = await childOnRegister('childId', input.childId, work);
  refuse(
    notInFuture('from', input.from, work.today),
    notBefore('from', input.from, child.birthDate, '出生日期'),
    inOrder('until', input.from, input.until),
    saysSomething('document', input.document),
    saysSomething('source', input.source),
  );
  const { childId: _childId, source, ...own } = input;
  const record = work.em.create(ChildCategoryRecord, { child, ...own, ...recorded(work, source) });
  await work.em.flush();
  return record.id;
};
