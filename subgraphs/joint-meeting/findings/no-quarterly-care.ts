import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { missedUntil } from './missed-interval.ts';
import { STANDARDS } from './standards.ts';

/** 本季未集中关爱: the pairing owes the child this interval’s collective care. */
export const noQuarterlyCare: FindingRule = {
  code: 'NO_QUARTERLY_CARE',
  title: '本季未集中关爱',
  rule: `有当前结对的儿童,按居住地现行标准的间隔(从一月起算的整月或整季):结对以来的上一个完整间隔和本间隔都没有参加集中关爱,或本间隔只剩不足 ${STANDARDS.careReminderDays} 天仍没有参加集中关爱。居住地没有标准的不判。参加集中关爱后即关闭。`,
  basis: '苏民案复〔2021〕37号(季集中关爱)',
  needs: ['YOUTH_LEAGUE'],
  responsible: 'YOUTH_LEAGUE',
  severity: 'ORDINARY',
  severityReason: '按期关爱没有做到,须在本期内补上',
  dueWorkingDays: 5,
  judge({ youthLeague }, { today, standards }) {
    const since = youthLeague?.pairing?.from;
    const intervalMonths = youthLeague?.careIntervalMonths;
    if (!since || !intervalMonths) return NOTHING;
    const last = youthLeague.lastCollectiveCareOn;
    const dueOn = missedUntil({ since, last, intervalMonths, reminderDays: standards.careReminderDays }, today);
    if (!dueOn) return NOTHING;
    const statement = last ? '最近一次参加集中关爱在本期之前' : '结对以来没有参加集中关爱的记录';
    return foundOnce([fact('YOUTH_LEAGUE', 'YouthLeagueChild.lastCollectiveCareOn', statement, last ?? since)], {
      dueOn,
    });
  },
};
