import { daysBetween } from '../../../schema/plain-date.ts';
import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { STANDARDS } from './standards.ts';

/** 建议专业支持而未转介: help that the school advised (a severe screening result) and nobody arranged. */
export const advisedHelpNotArranged: FindingRule = {
  code: 'ADVISED_HELP_NOT_ARRANGED',
  title: '建议专业支持而未转介',
  rule: `学校依最近一次筛查建议转介专业心理支持已满 ${STANDARDS.adviceDays} 天,而民政没有自建议之日起的心理援助转介。有了转介或新的筛查不再建议即关闭。只比对日期,不取筛查结果、量表和档案。`,
  basis:
    '湖南省五部门《关于进一步加强村级儿童之家建设和管理工作的通知》(严重心理问题转介);苏民案复〔2021〕37号(心理健康);联席会议议事规则(演示)',
  needs: ['CIVIL_AFFAIRS', 'EDUCATION'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'URGENT',
  severityReason: '学校认为需要专业支持而没有得到',
  dueWorkingDays: 3,
  judge({ civilAffairs, education }, { today, standards }) {
    const advisedOn = education?.professionalHelpAdvisedOn;
    if (!advisedOn || daysBetween(advisedOn, today) < standards.adviceDays) return NOTHING;
    const referredOn = civilAffairs?.psychologicalReferralOn;
    if (referredOn && referredOn >= advisedOn) return NOTHING;
    return foundOnce(
      [
        fact('EDUCATION', 'EducationChild.professionalHelpAdvisedOn', '学校建议转介专业支持', advisedOn),
        fact('CIVIL_AFFAIRS', 'CivilAffairsChild.psychologicalReferralOn', '此后没有相应的转介', referredOn),
      ],
      { since: advisedOn },
    );
  },
};
