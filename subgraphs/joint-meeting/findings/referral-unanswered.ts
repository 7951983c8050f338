import { daysBetween } from '../../../schema/plain-date.ts';
import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { inRegister } from './in-register.ts';
import { STANDARDS } from './standards.ts';

/** 转介无人答复: a referral that nobody has answered. */
export const referralUnanswered: FindingRule = {
  code: 'REFERRAL_UNANSWERED',
  title: '转介无人答复',
  rule: `儿童在册,有一件转介自转介之日起已满 ${STANDARDS.referralAnswerDays} 天而没有答复。全部答复或销册即关闭。`,
  basis: '湖南省五部门《关于进一步加强村级儿童之家建设和管理工作的通知》(转介);联席会议议事规则(演示)',
  needs: ['CIVIL_AFFAIRS'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'SERIOUS',
  severityReason: '转出而无下文,儿童可能没有得到帮助',
  dueWorkingDays: 5,
  judge(facts, { today, standards }) {
    const referredOn = inRegister(facts)?.unansweredReferralOn;
    if (!referredOn || daysBetween(referredOn, today) < standards.referralAnswerDays) return NOTHING;
    const statement = '转介后没有答复';
    return foundOnce([fact('CIVIL_AFFAIRS', 'CivilAffairsChild.unansweredReferralOn', statement, referredOn)], {
      since: referredOn,
    });
  },
};
