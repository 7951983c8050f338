import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { missedUntil } from './missed-interval.ts';
import { STANDARDS } from './standards.ts';

/** 本月未走访: the pairing owes the child this interval’s visit. */
export const noMonthlyVisit: FindingRule = {
  code: 'NO_MONTHLY_VISIT',
  title: '本月未走访',
  rule: `有当前结对的儿童,按居住地现行标准的间隔(从一月起算的整月或整季):结对以来的上一个完整间隔和本间隔都没有走访,或本间隔只剩不足 ${STANDARDS.visitReminderDays} 天仍没有走访。居住地没有标准的不判。走访后即关闭。`,
  basis: '苏民案复〔2021〕37号(月常态走访)',
  needs: ['YOUTH_LEAGUE'],
  responsible: 'YOUTH_LEAGUE',
  severity: 'ORDINARY',
  severityReason: '按期关爱没有做到,须在本期内补上',
  dueWorkingDays: 5,
  judge({ youthLeague }, { today, standards }) {
    const since = youthLeague?.pairing?.from;
    const intervalMonths = youthLeague?.visitIntervalMonths;
    if (!since || !intervalMonths) return NOTHING;
    const last = youthLeague.lastMonthlyVisitOn;
    const dueOn = missedUntil({ since, last, intervalMonths, reminderDays: standards.visitReminderDays }, today);
    if (!dueOn) return NOTHING;
    const statement = last ? '最近一次走访在本期之前' : '结对以来没有走访的记录';
    return foundOnce([fact('YOUTH_LEAGUE', 'YouthLeagueChild.lastMonthlyVisitOn', statement, last ?? since)], {
      dueOn,
    });
  },
};
