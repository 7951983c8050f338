import { addMonths, ageOn } from '../../../schema/plain-date.ts';
import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { hasCategory, inRegister } from './in-register.ts';

/** 超龄仍列留守: still a left-behind child beyond the age that the standard sets. */
export const overAgeStillLeftBehind: FindingRule = {
  code: 'OVER_AGE_STILL_LEFT_BEHIND',
  title: '超龄仍列留守',
  rule: '儿童在册,仍有有效的农村留守儿童认定,而周岁年龄已达到当地现行标准的上限(国发〔2016〕13号:未满 16 周岁)。没有标准的不判。终止认定或销册即关闭。',
  basis: '国发〔2016〕13号',
  needs: ['CIVIL_AFFAIRS'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'ORDINARY',
  severityReason: '口径不符,影响统计,不直接表明危险',
  dueWorkingDays: 20,
  judge(facts, { today }) {
    const limit = inRegister(facts)?.leftBehindBelowAge;
    if (!limit || !facts.birthDate || !hasCategory(facts, 'LEFT_BEHIND')) return NOTHING;
    if (ageOn(facts.birthDate, today) < limit) return NOTHING;
    const since = addMonths(facts.birthDate, 12 * limit);
    return foundOnce([fact('CIVIL_AFFAIRS', 'Child.categories', `已满 ${limit} 周岁,仍认定为农村留守儿童`, since)], {
      since,
    });
  },
};
