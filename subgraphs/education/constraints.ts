import { contactOfficeConstraints } from '../contact-office.ts';
import { visitDutyConstraints } from '../visit-duty.ts';

/** What the constraints of the education database mean to a clerk. */
export const constraints = {
  school_name_unique: { field: 'input.name', message: '本地已有同名学校,请核对后改用完整校名。' },
  school_social_worker_no_overlap: {
    field: 'input.from',
    message: '这位社工在本校的任职时间与已有记录重叠,请先结束原任职或修改开始日期。',
  },
  school_social_worker_period: { field: 'input.until', message: '结束日期必须晚于开始日期,请核对两个日期。' },
  class_teacher_no_overlap: {
    field: 'input.className',
    message: '这个班在这段时间已有班主任,请先结束原班主任的任职或修改开始日期。',
  },
  class_teacher_period: { field: 'input.until', message: '结束日期必须晚于开始日期,请核对两个日期。' },
  rural_youth_palace_no_overlap: { field: 'input.schoolId', message: '本校已有运行中的乡村少年宫,不能重复开办。' },
  enrolment_no_overlap: {
    field: 'input.from',
    message: '该生在本校的这段时间已有学籍,请核对日期,或先结束原学籍。',
  },
  enrolment_open_unique: {
    field: 'input.schoolId',
    message: '该生在本校已有在读学籍,不能重复注册;如只升级,请用“学生升级”。',
  },
  enrolment_period: { field: 'input.leftOn', message: '离校日期必须晚于入学日期,请核对两个日期。' },
  attendance_month_unique: {
    field: 'input.month',
    message: '该生本月在本校的考勤已登记,请刷新后带上版本号更正。',
  },
  suspected_dropout_open_unique: {
    field: 'input.childId',
    message: '该生已有尚未返校的疑似辍学跟踪,请在原记录上继续登记。',
  },
  dropout_bulletin_unique: { field: 'input.month', message: '本县该月的通报已发布,不能重复发布。' },
  school_file_open_unique: {
    field: 'input.childId',
    message: '该生已有未结束的学校留守儿童档案,请在原档案上登记,或先结束原档案。',
  },
  school_file_guardian_no_overlap: {
    field: 'input.changedOn',
    message: '变更日期与已有监护人的时间重叠,请填写晚于现监护人开始日期的日期。',
  },
  school_file_parent_change_unique: {
    field: 'input.parent',
    message: '当天已登记过这位家长的变动,请核对日期。',
  },
  psychological_screening_unique: {
    field: 'input.screenedOn',
    message: '该生当天用同一工具的筛查已登记,请核对日期和筛查工具。',
  },
  psychological_file_open_unique: {
    field: 'input.childId',
    message: '该生已有未结束的心理健康档案,请在原档案上登记,或先结束原档案。',
  },
  psychological_file_supporter_no_overlap: {
    field: 'input.supporters',
    message: '同一位帮扶人员填写了两次,请删去重复的一位。',
  },
  teacher_pairing_no_overlap: {
    field: 'input.teacherName',
    message: '这位教师与该生的结对时间与已有结对重叠,请核对日期,或先结束原结对。',
  },
  school_care_need_no_overlap: {
    field: 'input.area',
    message: '该生这方面已有未结束的关爱需求,请先结束原需求再登记新的。',
  },
  ...contactOfficeConstraints,
  ...visitDutyConstraints('teacher_visit'),
};
