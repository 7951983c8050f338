import type { Act } from '../../act.ts';
import { problem, refuse, saysSomething } from '../../check.ts';
import { coversAll, reserved } from '../actor.ts';
import type { ReviewEmergencyInput } from '../schema.generated.ts';
import { seenEmergency } from '../seen-papers.ts';

/** 复核紧急查阅: once, by a manager of the area (their own department's, the joint meeting's) who did not open it. */
export const reviewEmergency: Act<ReviewEmergencyInput> = async (input, work) => {
  const { now, viewer } = work;
  const { finding, text } = input;
  const emergency = await seenEmergency(input, work);
  const isSuperior = [emergency.department, 'JOINT_MEETING'].includes(viewer.department);
  const mayReview = viewer.role === 'MANAGER' && isSuperior;
  const who = '登记人所在部门或联席会议的管理人员(管辖登记人所在区划)';
  refuse(reserved('number', mayReview && coversAll(viewer, [emergency.divisionCode]), who));
  refuse(
    emergency.openerId === viewer.id ? problem('number', '不能复核自己登记的紧急查阅,请由其他管理人员复核。') : null,
    emergency.finding ? problem('number', '这次紧急查阅已经复核,不能再次复核。') : null,
    saysSomething('text', text, 1000),
  );
  emergency.finding = finding;
  emergency.reviewText = text;
  emergency.reviewedAt = now;
  emergency.reviewerId = viewer.id;
  emergency.reviewedBy = viewer.name;
  return emergency.id;
};
