import type { Act } from '../../act.ts';
import { found, notInFuture, positive, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { CampusActivity } from '../entities/campus-activity.ts';
import { School } from '../entities/school.ts';
import type { RecordCampusActivityInput } from '../schema.generated.ts';

/** 登记主题校园活动 (GD661). */
export const recordCampusActivity: Act<RecordCampusActivityInput> = async ({ schoolId, ...input }, work) => {
  refuse(
    saysSomething('title', input.title, 100),
    notInFuture('heldOn', input.heldOn, work.today),
    positive('participantCount', input.participantCount),
  );
  const school = await found('schoolId', schoolId, (id) => work.em.findOne(School, { id }));
  const held = work.em.create(CampusActivity, { school, ...input, ...recorded(work, '主题校园活动台账') });
  await work.em.flush();
  return held.id;
};
