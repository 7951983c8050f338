import type { Entitlement } from '../entitlement.ts';
import { inRegister } from '../findings/in-register.ts';
import { isOfCompulsoryAge } from '../findings/school-year.ts';

/** 接受义务教育: a child of compulsory age is at school. */
export const compulsoryEducation: Entitlement = {
  code: 'COMPULSORY_EDUCATION',
  title: '接受义务教育',
  rule: '儿童在册、属义务教育年龄(本学年开学前一日已满六周岁、未满十五周岁)的应有;有在读学籍的为已享有。',
  basis: '义务教育法第二条、第十一条;苏民案复〔2021〕37号(控辍保学)',
  provider: 'EDUCATION',
  needs: ['CIVIL_AFFAIRS', 'EDUCATION'],
  isEntitled: (facts, { today, standards }) =>
    inRegister(facts) !== null && facts.birthDate !== null && isOfCompulsoryAge(facts.birthDate, today, standards),
  isReceived: ({ education }) => (education?.currentEnrolments ?? []).length > 0,
};
