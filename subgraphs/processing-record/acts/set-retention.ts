import type { Act } from '../../act.ts';
import { notBefore, problem, refuse, saysSomething } from '../../check.ts';
import { RetentionSetting } from '../entities/retention-setting.ts';
import type { SetRetentionInput } from '../schema.generated.ts';

const LEAST_YEARS = 3;
const MOST_YEARS = 30;

/** 设定处理记录的保存期限: by the managers of the joint meeting; the former setting holds until the day and stays as history. */
export const setRetention: Act<SetRetentionInput> = async ({ years, document, from }, work) => {
  const { em, now, today, viewer, recordedBy } = work;
  const former = await em.findOne(RetentionSetting, { until: null });
  const isTheirs = viewer.department === 'JOINT_MEETING';
  refuse(isTheirs ? null : problem('years', '只有联席会议的管理人员可以办理,请联系他们。'));
  refuse(
    years < LEAST_YEARS || years > MOST_YEARS
      ? problem('years', `保存期限应在 ${LEAST_YEARS} 到 ${MOST_YEARS} 年之间,请核对。`)
      : null,
    saysSomething('document', document),
    notBefore('from', from, today, '今天'),
    former && from <= former.from ? problem('from', '必须晚于现行保存期限的起始日期,请核对。') : null,
  );
  if (former) former.until = from;
  await em.flush();
  const setting = em.create(RetentionSetting, { years, document, from, setAt: now, recordedBy });
  await em.flush();
  return setting.id;
};
