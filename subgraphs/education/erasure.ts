import type { ErasurePlan } from '../erasure-plan.ts';
import { Pupil } from './entities/pupil.ts';

/** What goes when a pupil is erased (删除学生资料); schools, classes and teachers stay. */
export const erasure: ErasurePlan = {
  register: Pupil,
  own: { table: 'pupil', term: '学生基本信息', column: 'id' },
  tables: [
    {
      table: 'suspected_dropout_visit',
      term: '疑似辍学入户走访',
      column: 'suspected_dropout_id',
      of: 'suspected_dropout',
    },
    { table: 'suspected_dropout', term: '疑似辍学跟踪' },
    { table: 'school_file_parent_change', term: '家长外出、返回变动', column: 'school_file_id', of: 'school_file' },
    { table: 'school_file_guardian', term: '在校档案中的监护人', column: 'school_file_id', of: 'school_file' },
    { table: 'school_file', term: '在校档案' },
    {
      table: 'psychological_support_record',
      term: '心理辅导记录',
      column: 'psychological_file_id',
      of: 'psychological_file',
    },
    {
      table: 'psychological_file_supporter',
      term: '心理健康档案的帮扶人员',
      column: 'psychological_file_id',
      of: 'psychological_file',
    },
    { table: 'psychological_file', term: '心理健康档案' },
    { table: 'psychological_screening', term: '心理健康筛查' },
    { table: 'teacher_pairing', term: '教师结对' },
    { table: 'teacher_visit', term: '教师家访' },
    { table: 'teacher_visit_credit', term: '其他部门走访的计入结果' },
    { table: 'school_care_need', term: '在校关爱需求' },
    { table: 'attendance_month', term: '按月考勤' },
    { table: 'enrolment', term: '学籍' },
  ],
  obstacles: [
    { table: 'enrolment', when: 'until is null', says: '该生仍在校就读,请先办理离校或转学。' },
    { table: 'suspected_dropout', when: "state <> 'RETURNED'", says: '疑似辍学仍在跟踪,请先登记返校。' },
    { table: 'psychological_file', when: 'closed_on is null', says: '心理健康档案尚未结案,请先结案。' },
    { table: 'teacher_pairing', when: 'until is null', says: '教师结对仍在进行,请先结束结对。' },
  ],
};
