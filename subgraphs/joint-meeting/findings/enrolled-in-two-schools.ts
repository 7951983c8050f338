import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';

/** 重复学籍: a child enrolled in two schools at once. */
export const enrolledInTwoSchools: FindingRule = {
  code: 'ENROLLED_IN_TWO_SCHOOLS',
  title: '重复学籍',
  rule: '同一儿童有两条或更多未结束的学籍。只剩一条即关闭。',
  basis: '苏民案复〔2021〕37号(控辍保学到校到人);政务数据共享条例(一数一源)',
  needs: ['EDUCATION'],
  responsible: 'EDUCATION',
  severity: 'ORDINARY',
  severityReason: '学籍和人数不实,但不直接表明危险',
  dueWorkingDays: 10,
  judge({ education }) {
    const [latest, ...others] = education?.currentEnrolments ?? [];
    if (!latest || others.length === 0) return NOTHING;
    const statement = `有 ${others.length + 1} 条未结束的学籍`;
    return foundOnce(
      [fact('EDUCATION', 'EducationChild.currentEnrolments', statement, latest.from)],
      latest.from ? { since: latest.from } : {},
    );
  },
};
