import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { hasCategory, inRegister } from './in-register.ts';

/** 符合条件而未认定: by the facts de-facto unattended, and not determined. */
export const unattendedButNotDetermined: FindingRule = {
  code: 'UNATTENDED_BUT_NOT_DETERMINED',
  title: '符合条件而未认定事实无人抚养',
  rule: '儿童在册,台账登记的父母双方情况符合事实无人抚养的情形(由民政按民发〔2019〕62号给出是否符合,不透露各是什么情形),而没有有效的事实无人抚养儿童或孤儿认定。认定、情况改变或销册即关闭。',
  basis: '民发〔2019〕62号;苏民案复〔2021〕37号',
  needs: ['CIVIL_AFFAIRS'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'URGENT',
  severityReason: '父母双方都不能照料而没有保障',
  dueWorkingDays: 5,
  judge(facts) {
    if (inRegister(facts)?.areParentsUnableToCare !== true) return NOTHING;
    if (hasCategory(facts, 'DE_FACTO_UNATTENDED') || hasCategory(facts, 'ORPHAN')) return NOTHING;
    return foundOnce([
      fact('CIVIL_AFFAIRS', 'CivilAffairsChild.areParentsUnableToCare', '父母双方情况符合事实无人抚养的情形'),
      fact('CIVIL_AFFAIRS', 'Child.categories', '没有有效的事实无人抚养儿童认定'),
    ]);
  },
};
