import type { Act } from '../../act.ts';
import { notBefore, positive, problem, refuse, saysSomething } from '../../check.ts';
import { isOf, reserved } from '../actor.ts';
import { AnswerPeriod } from '../entities/answer-period.ts';
import type { SetAnswerPeriodInput } from '../schema.generated.ts';

const MOST_DAYS = 60;

/** 设定答复期限标准: replaces the standard from a day on, today or later; what is already running keeps its due day. */
export const setAnswerPeriod: Act<SetAnswerPeriodInput> = async (input, { em, today, viewer }) => {
  const { kind, workingDays, legalBasis, from } = input;
  const former = await em.findOne(AnswerPeriod, { kind, until: null });
  refuse(reserved('kind', isOf(viewer, 'JOINT_MEETING', ['MANAGER']), '联席会议的管理人员'));
  refuse(
    positive('workingDays', workingDays),
    workingDays > MOST_DAYS ? problem('workingDays', `最多 ${MOST_DAYS} 个工作日。`) : null,
    saysSomething('legalBasis', legalBasis),
    notBefore('from', from, today, '今天'),
    former && from <= former.from ? problem('from', '必须晚于现行标准的起始日期,请核对。') : null,
  );
  if (former) former.until = from;
  await em.flush();
  const period = em.create(AnswerPeriod, { kind, workingDays, legalBasis, from });
  await em.flush();
  return period.id;
};
