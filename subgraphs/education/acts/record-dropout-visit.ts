import type { Act } from '../../act.ts';
import { notInFuture, refuse, saysSomething } from '../../check.ts';
import { SuspectedDropout } from '../entities/suspected-dropout.ts';
import { SuspectedDropoutVisit } from '../entities/suspected-dropout-visit.ts';
import type { RecordDropoutVisitInput } from '../schema.generated.ts';
import { problem } from './parts/problem.ts';
import { recorded } from './parts/recorded.ts';
import { seen } from './parts/seen.ts';

/** 登记一次家访劝返: the first visit takes the watch from suspected to visited. */
export const recordDropoutVisit: Act<RecordDropoutVisitInput> = async (input, work) => {
  const { em, now, today } = work;
  refuse(
    notInFuture('visitedOn', input.visitedOn, today),
    saysSomething('visitors', input.visitors, 100),
    saysSomething('findings', input.findings, 1000),
  );
  const watch = await seen(em, SuspectedDropout, 'suspectedDropoutId', { ...input, id: input.suspectedDropoutId });
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
    ...recorded('控辍保学台账', work),
  });
  return watch.id;
};
