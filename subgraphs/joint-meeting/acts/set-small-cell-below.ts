import type { Act } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import { isOf, reserved } from '../actor.ts';
import { PolicySetting } from '../entities/policy-setting.ts';
import type { SetSmallCellBelowInput } from '../schema.generated.ts';

const LEAST = 3;

/** 设定小单元的界限: counts of children below it are not shown; the former setting stays as history. */
export const setSmallCellBelow: Act<SetSmallCellBelowInput> = async ({ smallCellBelow, reason }, work) => {
  const { em, now, viewer, recordedBy } = work;
  refuse(reserved('smallCellBelow', isOf(viewer, 'JOINT_MEETING', ['MANAGER']), '联席会议的管理人员'));
  refuse(
    smallCellBelow < LEAST ? problem('smallCellBelow', `不能小于 ${LEAST},否则统计数会指向具体儿童。`) : null,
    saysSomething('reason', reason, 500),
  );
  const setting = em.create(PolicySetting, { smallCellBelow, reason, setAt: now, recordedBy });
  await em.flush();
  return setting.id;
};
