import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { inRegister } from './in-register.ts';

/** 重点儿童无心理健康档案: a key care object at school of whom the school keeps no psychological file. */
export const keyChildWithoutFile: FindingRule = {
  code: 'KEY_CHILD_WITHOUT_FILE',
  title: '重点儿童无心理健康档案',
  rule: '儿童在册并为重点帮扶对象,有在读学籍,而教育部门没有其心理健康档案。建档、不再是重点帮扶对象、离校或销册即关闭。只比对有没有档案,不取内容。',
  basis: '苏民案复〔2021〕37号(重点儿童一生一档)',
  needs: ['CIVIL_AFFAIRS', 'EDUCATION'],
  responsible: 'EDUCATION',
  severity: 'ORDINARY',
  severityReason: '应建档而未建,不直接表明危险',
  dueWorkingDays: 20,
  judge(facts) {
    if (inRegister(facts)?.isKeyCareObject !== true) return NOTHING;
    const { education } = facts;
    if (education?.hasPsychologicalFile !== false || (education.currentEnrolments ?? []).length === 0) return NOTHING;
    return foundOnce([
      fact('CIVIL_AFFAIRS', 'CivilAffairsChild.isKeyCareObject', '重点帮扶对象'),
      fact('EDUCATION', 'EducationChild.hasPsychologicalFile', '没有心理健康档案'),
    ]);
  },
};
