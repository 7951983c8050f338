import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { inRegister } from './in-register.ts';

/** Digits of a village's code. */
const VILLAGE = 12;

/** 搬家无人跟进: the school knows another village of the same county than the register. */
export const movedAndNotFollowed: FindingRule = {
  code: 'MOVED_AND_NOT_FOLLOWED',
  title: '搬家无人跟进',
  rule: '儿童在册,学校登记的现居住地与台账的现居住地在同一个县而不是同一个村(两边都填到村)。两边改为一致或销册即关闭;不在同一个县的按“两地登记”处理。',
  basis: '抚顺县第 53 号提案答复(台账随时更新);联席会议议事规则(演示)',
  needs: ['CIVIL_AFFAIRS', 'EDUCATION'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'ORDINARY',
  severityReason: '走访和服务可能落空,须更新台账',
  dueWorkingDays: 10,
  judge(facts) {
    const registered = facts.division?.code;
    const known = facts.education?.division?.code;
    if (!inRegister(facts) || registered?.length !== VILLAGE || known?.length !== VILLAGE) return NOTHING;
    if (registered === known || registered.slice(0, 6) !== known.slice(0, 6)) return NOTHING;
    return foundOnce([
      fact('CIVIL_AFFAIRS', 'Child.division', '台账登记的现居住地是另一个村'),
      fact('EDUCATION', 'EducationChild.division', '学校登记的现居住地与台账不是同一个村'),
    ]);
  },
};
