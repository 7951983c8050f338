import type { ErasurePlan } from '../erasure-plan.ts';
import { RegisteredChild } from './entities/registered-child.ts';

/** What goes when a child is erased from the register (删除台账资料); siblings, places and staff stay. */
export const erasure: ErasurePlan = {
  register: RegisteredChild,
  own: { table: 'registered_child', term: '儿童台账', column: 'id' },
  tables: [
    { table: 'parent_work_place', term: '父母务工地点', column: 'parent_id', of: 'parent' },
    { table: 'former_parent_status', term: '父母曾经的状况', column: 'parent_id', of: 'parent' },
    { table: 'parent', term: '父母情况' },
    { table: 'home_visit', term: '入户探访' },
    { table: 'home_visit_credit', term: '其他部门走访的计入结果' },
    { table: 'case_roster_member', term: '个案人员名单', column: 'service_case_id', of: 'service_case' },
    { table: 'service_case', term: '个案', number: 'number' },
    { table: 'guardianship', term: '监护关系' },
    { table: 'residence_record', term: '曾住地址' },
    { table: 'child_category_record', term: '类别认定' },
    { table: 'needs_assessment', term: '需求评估' },
    { table: 'service_agreement', term: '服务协议' },
    { table: 'child_insurance', term: '保险' },
    { table: 'child_subsidy', term: '补贴' },
    { table: 'referral', term: '转介' },
    { table: 'mandatory_report', term: '强制报告' },
    { table: 'vagrant_follow_up', term: '流浪返乡回访' },
  ],
  obstacles: [
    { table: 'service_case', when: 'closed_on is null', says: '有未结案的个案,请先结案。' },
    { table: 'referral', when: 'answered_on is null', says: '有未答复的转介,请先办结。' },
    { table: 'mandatory_report', when: 'answered_on is null', says: '有未答复的强制报告,请先办结。' },
    { table: 'child_subsidy', when: '"until" is null', says: '仍在发放补贴,请先终止发放。' },
  ],
};
