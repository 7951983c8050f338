import type { Act } from '../../act.ts';
import { notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { PsychologicalFileSupporter } from '../entities/psychological-file-supporter.ts';
import type { ClosePsychologicalFileInput } from '../schema.generated.ts';
import { psychologicalFileSeen } from './parts/psychological-file-seen.ts';

/** 结束心理健康档案: the support of everybody who still supports ends with it. Most sensitive (JS37). */
export const closePsychologicalFile: Act<ClosePsychologicalFileInput> = async (input, work) => {
  const { em, today } = work;
  refuse(notInFuture('closedOn', input.closedOn, today), saysSomething('outcome', input.outcome, 1000));
  const file = await psychologicalFileSeen(input, work);
  const supporters = await em.find(PsychologicalFileSupporter, { psychologicalFile: file, until: null });
  const isTooEarly = [file.openedOn, ...supporters.map(({ from }) => from)].some((start) => input.closedOn <= start);
  refuse(isTooEarly ? problem('closedOn', '结束日期必须晚于建档和帮扶开始的日期,请核对。') : null);
  for (const supporter of supporters) supporter.until = input.closedOn;
  em.assign(file, { closedOn: input.closedOn, outcome: input.outcome });
  return file.id;
};
