import type { Act } from '../../act.ts';
import { notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { seen } from '../../seen.ts';
import { ChildCategoryRecord } from '../entities/child-category-record.ts';
import type { EndCategoryInput } from '../schema.generated.ts';
import { after } from './day-order.ts';

/** 终止类别认定: from the given day on the child is no longer in the category. */
export const endCategory: Act<EndCategoryInput> = async (input, work) => {
  const record = await seen(work.em, ChildCategoryRecord, 'id', input.id, input.expectedVersion);
  refuse(
    record.until && record.until <= work.today ? problem('id', '这条类别认定已经终止,无需再次终止。') : null,
    notInFuture('until', input.until, work.today),
    after('until', input.until, record.from, '认定起始日期'),
    saysSomething('endReason', input.endReason),
  );
  const { recordedBy, recordedOn } = recorded(work);
  work.em.assign(record, { until: input.until, endReason: input.endReason, recordedBy, recordedOn });
  return record.id;
};
