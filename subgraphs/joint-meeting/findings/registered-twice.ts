import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { inRegister } from './in-register.ts';

/** 疑似重复登记: a second registration of what seems to be the same child; a data steward decides. */
export const registeredTwice: FindingRule = {
  code: 'REGISTERED_TWICE',
  title: '疑似重复登记',
  rule: '儿童在册,而同一县内另有一份在册登记,姓名、出生日期、性别都相同,且数据管理员没有判定不是同一人。只剩一份在册、改正后不同或判定不是同一人即关闭。',
  basis: '政务数据共享条例(一数一源);抚顺县第 53 号提案答复(儿童台账)',
  needs: ['CIVIL_AFFAIRS'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'ORDINARY',
  severityReason: '重复统计、重复发放,但不直接表明危险',
  dueWorkingDays: 10,
  judge(facts) {
    if (inRegister(facts)?.hasPossibleDuplicate !== true) return NOTHING;
    return foundOnce([fact('CIVIL_AFFAIRS', 'CivilAffairsChild.hasPossibleDuplicate', '同县另有一份相同的在册登记')]);
  },
};
