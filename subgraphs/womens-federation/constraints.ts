import { contactOfficeConstraints } from '../contact-office.ts';
import type { Department } from '../department.ts';
import { visitDutyConstraints } from '../visit-duty.ts';

const sameName = { field: 'input.name', message: '同一区划内已有同名且仍开放的登记,请改名或修改原来的登记。' };
const openGuidance = {
  field: 'input.child',
  message: '此人对这名儿童的一对一指导还没有结束,请继续原来的指导,或先结束再开始新的。',
};

/** What a violated database constraint means to the clerk. */
export const constraints: Department['constraints'] = {
  guidance_site_open_name_unique: sameName,
  parents_school_open_name_unique: sameName,
  women_and_childrens_home_open_name_unique: sameName,
  counselling_centre_open_name_unique: sameName,
  family_education_campaign_unique: { field: 'input.name', message: '已有同名、同日开始的主题行动,请直接选用。' },
  guidance_site_opening_time_no_overlap: {
    field: 'input.openingTimes',
    message: '同一天的开放时间互相重叠,请合并或调整时段。',
  },
  guidance_site_period_in_order: { field: 'input.closedOn', message: '停用日期必须晚于启用日期,请核对两个日期。' },
  key_family_record_no_overlap: {
    field: 'input.from',
    message: '这名儿童的家庭在该日期已是重点家庭,请先解除原来的认定,或核对认定日期。',
  },
  grid_worker_no_overlap: {
    field: 'input.signInId',
    message: '这个登录账号在这段时间已属于另一名网格员,请核对账号和任职日期。',
  },
  family_guidance_open_once_per_expert: openGuidance,
  family_guidance_open_once_per_volunteer: openGuidance,
  guided_child_pkey: { field: 'input.child', message: '这名儿童刚由其他人登记,请重新提交一次。' },
  ...contactOfficeConstraints,
  ...visitDutyConstraints('joint_home_visit'),
};
