import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { inRegister } from './in-register.ts';
import { monthDay } from './month-day.ts';
import { isBeforeRegistration, isOfCompulsoryAge } from './school-year.ts';
import { STANDARDS } from './standards.ts';

/** 在册而不在校: a child of compulsory age that the register has and no school has. */
export const inLedgerButInNoSchool: FindingRule = {
  code: 'IN_LEDGER_BUT_IN_NO_SCHOOL',
  title: '在册而不在校',
  rule: `儿童在民政台账中在册,本学年开学前一日(8 月 31 日)已满 ${STANDARDS.compulsoryFromAge} 周岁、未满 ${STANDARDS.compulsoryBelowAge} 周岁,而教育部门没有其在读学籍。学年末(${monthDay(STANDARDS.summerFrom)}至 9 月 1 日)离校升学的,和本学年刚到入学年龄的,在学籍注册期内(至 ${monthDay(STANDARDS.registrationUntil)})不判。有了在读学籍、销册或超过年龄即关闭。当地规定七周岁入学的,标注说明。`,
  basis: '义务教育法第二条、第十一条;苏民案复〔2021〕37号(控辍保学)',
  needs: ['CIVIL_AFFAIRS', 'EDUCATION'],
  responsible: 'EDUCATION',
  severity: 'SERIOUS',
  severityReason: '受教育权受到影响,须限期核实去向',
  dueWorkingDays: 5,
  judge(facts, { today, standards }) {
    if (!inRegister(facts) || !facts.birthDate) return NOTHING;
    if (!isOfCompulsoryAge(facts.birthDate, today, standards)) return NOTHING;
    if ((facts.education?.currentEnrolments ?? []).length > 0) return NOTHING;
    const leftOn = facts.education?.enrolments?.[0]?.until ?? null;
    if (isBeforeRegistration({ birthDate: facts.birthDate, leftOn }, today, standards)) return NOTHING;
    return foundOnce([
      fact('CIVIL_AFFAIRS', 'Child.isActive', '台账中在册,属义务教育年龄'),
      fact('EDUCATION', 'EducationChild.currentEnrolments', facts.education ? '没有在读的学籍' : '没有该儿童的记录'),
    ]);
  },
};
