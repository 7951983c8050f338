import type { Act } from '../../act.ts';
import { notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { seen } from '../../seen.ts';
import { SuspectedDropout } from '../entities/suspected-dropout.ts';
import { SuspectedDropoutVisit } from '../entities/suspected-dropout-visit.ts';
import type { RecordDropoutVisitInput } from '../schema.generated.ts';

/** 登记一次家访劝返: the first visit takes the watch from suspected to visited. */
export const recordDropoutVisit: Act<RecordDropoutVisitInput> = async (input, work) => {
  const { em, now, today } = work;
  refuse(
    notInFuture('visitedOn', input.visitedOn, today),
    saysSomething('visitors', input.visitors, 100),
    saysSomething('findings', input.findings, 1000),
  );
  const watch = await seen(em, SuspectedDropout, 'suspectedDropoutId', input.suspectedDropoutId, input.expectedVersion);
  refuse(
    watch.state === 'RETURNED' ? problem('suspectedDropoutId', '该生已返校,无需再登记家访劝返。') : null,
    input.visitedOn < (watch.visitedOn ?? watch.suspectedOn)
      ? problem('visitedOn', '家访日期不能早于疑似辍学登记日期或首次家访日期,请核对。')
      : null,
  );
  if (watch.state === 'SUSPECTED') em.assign(watch, { state: 'VISITED', visitedOn: input.visitedOn });
  watch.updatedAt = now;
  em.create(SuspectedDropoutVisit, {
    suspectedDropout: watch,
    visitedOn: input.visitedOn,
    visitors: input.visitors,
    findings: input.findings,
    ...recorded(work, '控辍保学台账'),
  });
  return watch.id;
};
