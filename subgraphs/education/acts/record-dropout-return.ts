import type { Act } from '../../act.ts';
import { notInFuture, problem, refuse } from '../../check.ts';
import { seen } from '../../seen.ts';
import { SuspectedDropout } from '../entities/suspected-dropout.ts';
import { SuspectedDropoutVisit } from '../entities/suspected-dropout-visit.ts';
import type { RecordDropoutReturnInput } from '../schema.generated.ts';

/** 登记返校: the last step of a watch, after at least one visit. */
export const recordDropoutReturn: Act<RecordDropoutReturnInput> = async (input, { em, today }) => {
  refuse(notInFuture('returnedOn', input.returnedOn, today));
  const watch = await seen(em, SuspectedDropout, 'suspectedDropoutId', input.suspectedDropoutId, input.expectedVersion);
  refuse(
    watch.state === 'SUSPECTED' ? problem('suspectedDropoutId', '还没有家访劝返记录,请先登记家访再登记返校。') : null,
    watch.state === 'RETURNED' ? problem('suspectedDropoutId', '该生已登记返校,无需重复登记。') : null,
  );
  const later = await em.findOne(SuspectedDropoutVisit, {
    suspectedDropout: watch,
    visitedOn: { $gt: input.returnedOn },
  });
  refuse(later ? problem('returnedOn', '返校日期不能早于最近一次家访日期,请核对。') : null);
  em.assign(watch, { state: 'RETURNED', returnedOn: input.returnedOn });
  return watch.id;
};
