import { contactOfficeConstraints } from '../contact-office.ts';
import type { Department } from '../department.ts';
import { visitDutyConstraints } from '../visit-duty.ts';

const overlaps = (what: string) => `与已登记的${what}时间重叠,请核对起止日期,先结束前一段再登记新的。`;

/** What a refused write means to the clerk: the field and what to do. */
export const constraints: Department['constraints'] = {
  registered_child_pkey: { field: 'input.nationalId', message: '这个身份证号已在台账中登记,请查询后直接修改原登记。' },
  registered_child_national_id_index_unique: {
    field: 'input.nationalId',
    message: '这个身份证号已在台账中登记,请查询后直接修改原登记。',
  },
  registered_child_born_before_registration: {
    field: 'input.birthDate',
    message: '出生日期晚于登记日期,请核对两个日期。',
  },
  registered_child_household_division_code_known: {
    field: 'input.householdDivisionCode',
    message: '没有这个行政区划代码,请从区划列表中选择。',
  },
  child_category_record_no_overlap: { field: 'input.from', message: overlaps('同一类别') },
  guardianship_no_overlap: { field: 'input.from', message: overlaps('监护关系') },
  residence_record_no_overlap: { field: 'input.move.movedOn', message: overlaps('住址') },
  needs_assessment_no_overlap: { field: 'input.from', message: overlaps('同一方面的评估') },
  parent_work_place_no_overlap: { field: 'input.from', message: overlaps('务工地点') },
  former_parent_status_no_overlap: { field: 'input.since', message: overlaps('父母状况') },
  service_agreement_no_overlap: { field: 'input.from', message: overlaps('委托服务协议') },
  parent_relation_unique: { field: 'input.parents', message: '同一关系的父母只能登记一位,请核对后修改。' },
  case_roster_member_no_overlap: { field: 'input.personId', message: '此人在这段时间已在名册上,无需重复加入。' },
  child_director_sign_in_id_unique: {
    field: 'input.signInId',
    message: '这个登录账号已登记给另一名儿童主任,请先解除。',
  },
  social_worker_sign_in_id_unique: { field: 'input.signInId', message: '这个登录账号已登记给另一名社工,请先解除。' },
  registered_child_removal_explained: {
    field: 'input.removalReason',
    message: '销册日期和销册原因要同时填写,请补全。',
  },
  service_case_number_unique: { field: 'input.number', message: '这个个案编号已用于另一名儿童,请核对编号。' },
  service_case_closing_explained: { field: 'input.outcome', message: '结案日期和结案结果要同时填写,请补全。' },
  childrens_home_closing_dated: { field: 'input.closedOn', message: '状态改为关闭时填写关闭日期,其他状态不填。' },
  service_case_one_open: { field: 'input.childId', message: '这名儿童已有未结个案,请在原个案中跟进,或先结案。' },
  childrens_home_name_unique: { field: 'input.name', message: '这个村已有同名的儿童之家,请改用能区分的名称。' },
  ...contactOfficeConstraints,
  ...visitDutyConstraints('home_visit'),
};
