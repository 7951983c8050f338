import type { Entitlement } from '../entitlement.ts';
import { inRegister } from '../findings/in-register.ts';

/** 心理健康档案: the school keeps a psychological file of every key care object. */
export const psychologicalFile: Entitlement = {
  code: 'PSYCHOLOGICAL_FILE',
  title: '心理健康档案',
  rule: '儿童在册、为重点帮扶对象并有在读学籍的应有;学校建立了心理健康档案的为已享有。只统计人数,不列名单,不取内容。',
  basis: '苏民案复〔2021〕37号(重点儿童一生一档)',
  provider: 'EDUCATION',
  needs: ['CIVIL_AFFAIRS', 'EDUCATION'],
  isCountsOnly: true,
  isEntitled: (facts) =>
    inRegister(facts)?.isKeyCareObject === true && (facts.education?.currentEnrolments ?? []).length > 0,
  isReceived: ({ education }) => education?.hasPsychologicalFile === true,
};
