import type { FieldProblem } from '../../../schema/errors.ts';
import type { Act, Work } from '../../act.ts';
import {
  atLeastOne,
  found,
  knownDivision,
  notBefore,
  notInFuture,
  problem,
  refuse,
  saysSomething,
} from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { ChildDirector } from '../entities/child-director.ts';
import { ChildSupervisor } from '../entities/child-supervisor.ts';
import { Training } from '../entities/training.ts';
import { TrainingParticipation } from '../entities/training-participation.ts';
import type { RecordTrainingInput } from '../schema.generated.ts';

/** 登记培训 and who took part in it: child directors, or supervisors (HN2019: once a year, 2–3 days). */
export const recordTraining: Act<RecordTrainingInput> = async (input, work) => {
  const { participants, source, ...own } = input;
  const ids = participants.map(({ personId }) => personId);
  refuse(
    saysSomething('title', input.title),
    saysSomething('organiser', input.organiser),
    notInFuture('endsOn', input.endsOn, work.today),
    notBefore('endsOn', input.endsOn, input.startsOn, '开始日期'),
    atLeastOne('participants', participants, '一名参训人'),
    ...ids.map((id, at): FieldProblem | null =>
      ids.indexOf(id) < at ? problem(`participants.${at}.personId`, '同一人只填一次,请删除重复的一行。') : null,
    ),
    saysSomething('source', source),
  );
  refuse(await knownDivision('divisionCode', input.divisionCode, work.em, ['CITY', 'COUNTY', 'TOWNSHIP']));
  const provenance = recorded(work, source);
  const training = work.em.create(Training, { ...own, ...provenance });
  for (const [at, { personId, hasPassed }] of participants.entries()) {
    const person = await participant(input.audience, `participants.${at}.personId`, personId, work);
    work.em.create(TrainingParticipation, { training, ...person, hasPassed, ...provenance });
  }
  await work.em.flush();
  return training.id;
};

async function participant(audience: RecordTrainingInput['audience'], field: string, personId: string, { em }: Work) {
  return audience === 'CHILD_DIRECTOR'
    ? { director: await found(field, personId, (id) => em.findOne(ChildDirector, { id })), supervisor: null }
    : { supervisor: await found(field, personId, (id) => em.findOne(ChildSupervisor, { id })), director: null };
}
