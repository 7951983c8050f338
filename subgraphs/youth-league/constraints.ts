import { contactOfficeConstraints } from '../contact-office.ts';
import { visitDutyConstraints } from '../visit-duty.ts';

/** What a violated constraint of the Youth League's database means to the clerk. */
export const constraints: Record<string, { field: string; message: string }> = {
  league_child_pkey: { field: 'input.child', message: '这名儿童刚被其他人登记,请重新提交一次。' },
  heart_harbour_name_unique: { field: 'input.name', message: '同一区划已有同名的童心港湾,请核对是否重复登记。' },
  heart_harbour_closed_after_opened: { field: 'input.closedOn', message: '关闭日期必须晚于启用日期,请核对。' },
  harbour_opening_time_no_overlap: { field: 'input.openingTimes', message: '开放时间有重叠,请合并或改开。' },
  harbour_companion_one_at_a_time: { field: 'input.from', message: '这段时间已有童伴妈妈在任,请核对任职日期。' },
  harbour_companion_ends_after_start: {
    field: 'input.closedOn',
    message: '童伴妈妈的任职晚于关闭日期,请先核对任职日期。',
  },
  harbour_membership_once_at_a_time: { field: 'input.from', message: '这名儿童这段时间已在该港湾,请核对日期。' },
  harbour_membership_ends_after_start: {
    field: 'input.closedOn',
    message: '有儿童在关闭日期当天或之后才加入,请先核对加入日期。',
  },
  dream_room_child_unique: { field: 'input.child', message: '这名儿童已有梦想小屋,一名儿童只能申请一间。' },
  dream_room_stage_once: { field: 'input.stage', message: '这一阶段已经登记过,请刷新后核对。' },
  dream_room_stage_in_date_order: {
    field: 'input.reachedOn',
    message: '各阶段的日期须依次不早于上一阶段;几个阶段一起推后的,请先改后面的阶段,再改前面的。',
  },
  dream_room_checklist_met: {
    field: 'input.stage',
    message: '检查清单还有未达到的条目,请整改并登记检查结果后再验收。',
  },
  dream_room_checklist_no_overlap: { field: 'input.from', message: '这段时间本区划已有检查清单,请核对起始日期。' },
  pairing_one_at_a_time: { field: 'input.from', message: '这名儿童这段时间已有结对,请先结束原结对或核对日期。' },
  pairing_member_one_per_role: { field: 'input.from', message: '这一类成员这段时间已有人,请核对日期。' },
  pairing_member_ends_after_start: {
    field: 'input.until',
    message: '有成员在结束日期当天或之后才加入,请先核对成员的日期。',
  },
  monthly_visit_visitor_of_pairing: { field: 'input.visitorId', message: '走访人不是这个结对的成员,请重新选择。' },
  care_standard_no_overlap: { field: 'input.from', message: '这段时间本区划已有标准,请核对起始日期。' },
  league_base_name_unique: { field: 'input.name', message: '同一区划已有同名的阵地,请核对是否重复登记。' },
  ...contactOfficeConstraints,
  ...visitDutyConstraints('monthly_visit'),
};
