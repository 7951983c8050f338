import type { ErasurePlan } from '../erasure-plan.ts';
import { GuidedChild } from './entities/guided-child.ts';

/** What goes when a child is erased (删除儿童资料); activities with their head counts, experts and grid workers stay. */
export const erasure: ErasurePlan = {
  register: GuidedChild,
  own: { table: 'guided_child', term: '儿童基本信息', column: 'id' },
  tables: [
    { table: 'family_guidance_session', term: '家庭教育指导记录', column: 'guidance_id', of: 'family_guidance' },
    { table: 'family_guidance', term: '家庭教育指导' },
    { table: 'family_education_attendance', term: '参加家庭教育活动' },
    { table: 'joint_home_visit', term: '联合家访' },
    { table: 'joint_home_visit_credit', term: '其他部门走访的计入结果' },
    { table: 'key_family_record', term: '重点家庭认定' },
    { table: 'at_risk_report', term: '困境儿童报告' },
  ],
  obstacles: [
    { table: 'at_risk_report', when: 'answered_on is null', says: '有未办结的困境儿童报告,请先办结。' },
    { table: 'family_guidance', when: 'closed_on is null', says: '家庭教育指导仍在进行,请先结案。' },
  ],
};
