import type { ChildFilter, GuidedChildFilter, LeagueChildFilter, PupilFilter } from '../../operations.generated.ts';
import type { Register } from './register.ts';

/** What a register is asked for. */
export interface RegisterFilters {
  readonly CIVIL_AFFAIRS: ChildFilter;
  readonly EDUCATION: PupilFilter;
  readonly WOMENS_FEDERATION: GuidedChildFilter;
  readonly YOUTH_LEAGUE: LeagueChildFilter;
}

/** Something that is lacking or pending (缺项、待办), by which a register can be filtered. */
export interface Gap<Of extends Register = Register> {
  readonly code: string;
  readonly chinese: string;
  readonly english: string;
  readonly filter: RegisterFilters[Of];
}

/** By what each register can be filtered, the most urgent first. */
export const GAPS: { readonly [Of in Register]: readonly Gap<Of>[] } = {
  CIVIL_AFFAIRS: [
    gap('VISIT_OVERDUE', '探访已逾期', 'Visit overdue', { isVisitOverdue: true }),
    gap('NO_GUARDIAN', '没有监护人', 'No guardian', { hasGuardian: false }),
    gap('OPEN_CASE', '有未结个案', 'Open case', { hasOpenCase: true }),
    gap('NO_AGREEMENT', '没有委托服务协议书', 'No service agreement', { hasServiceAgreement: false }),
    gap('KEY_CARE', '重点帮扶对象', 'Key care', { isKeyCareObject: true }),
    gap('OVER_AGE', '留守儿童已超龄', 'Over age', { isOverAge: true }),
    gap('PROVISIONAL', '身份证号不详', 'No national ID', { isProvisional: true }),
    gap('REMOVED', '已销册', 'Removed', { isActive: false }),
  ],
  EDUCATION: [
    gap('NOT_ENROLLED', '不在校', 'Not enrolled', { isEnrolled: false }),
    gap('ENROLLED_TWICE', '重复注册学籍', 'Enrolled twice', { isEnrolledTwice: true }),
    gap('HAS_FILE', '有留守儿童档案', 'Has a school file', { hasSchoolFile: true }),
    gap('NO_FILE', '没有留守儿童档案', 'No school file', { hasSchoolFile: false }),
  ],
  WOMENS_FEDERATION: [
    gap('HOME_VISIT_OVERDUE', '联合家访已逾期', 'Joint home visit overdue', { isJointHomeVisitOverdue: true }),
    gap('KEY_FAMILY', '重点家庭', 'Key family', { isKeyFamily: true }),
    gap('GUIDED', '正在一对一指导', 'Being guided', { isGuided: true }),
    gap('NOT_GUIDED', '没有一对一指导', 'Not guided', { isGuided: false }),
  ],
  YOUTH_LEAGUE: [
    gap('NOT_VISITED', '已结对，本月未走访', 'Not visited this month', { isPaired: true, isVisitedThisMonth: false }),
    gap('UNPAIRED', '没有结对', 'Unpaired', { isPaired: false }),
    gap('UNATTENDED', '事实无人抚养', 'De facto unattended', { isDeFactoUnattended: true }),
  ],
};

/** The gaps that a text names, separated by commas. */
export function gapsNamed(register: Register, text: string | undefined): readonly Gap[] {
  const codes = (text ?? '').split(',');
  return (GAPS[register] as readonly Gap[]).filter(({ code }) => codes.includes(code));
}

function gap<Filter>(code: string, chinese: string, english: string, filter: Filter) {
  return { code, chinese, english, filter };
}
