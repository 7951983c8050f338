import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { hasCategory } from './in-register.ts';

/** 事实无人抚养而未结对: de-facto unattended and paired with nobody. */
export const unattendedAndUnpaired: FindingRule = {
  code: 'UNATTENDED_AND_UNPAIRED',
  title: '事实无人抚养而未结对',
  rule: '儿童在册,有有效的事实无人抚养儿童认定,而共青团没有当前的结对。结对、终止认定或销册即关闭。',
  basis: '苏民案复〔2021〕37号(三项结对机制)',
  needs: ['CIVIL_AFFAIRS', 'YOUTH_LEAGUE'],
  responsible: 'YOUTH_LEAGUE',
  severity: 'SERIOUS',
  severityReason: '最需要关爱的儿童没有固定的人关爱',
  dueWorkingDays: 10,
  judge(facts) {
    if (!hasCategory(facts, 'DE_FACTO_UNATTENDED') || facts.youthLeague?.pairing) return NOTHING;
    return foundOnce([
      fact('CIVIL_AFFAIRS', 'Child.categories', '有效的事实无人抚养儿童认定'),
      fact('YOUTH_LEAGUE', 'YouthLeagueChild.pairing', facts.youthLeague ? '没有当前的结对' : '没有该儿童的记录'),
    ]);
  },
};
