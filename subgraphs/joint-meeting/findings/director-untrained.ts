import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { inRegister } from './in-register.ts';
import { monthDay } from './month-day.ts';
import { STANDARDS } from './standards.ts';

/** 儿童主任今年未参训: late in the year and the village’s child director has not been trained in it. */
export const directorUntrained: FindingRule = {
  code: 'DIRECTOR_UNTRAINED',
  title: '儿童主任今年未参训',
  rule: `儿童在册,所在村有现任儿童主任而没有一人今年参加过培训,且当年已到 ${monthDay(STANDARDS.trainingReminderFrom)}。有一人参训、换人、销册或进入新的一年即关闭。`,
  basis: '湖南省五部门《关于进一步加强村级儿童之家建设和管理工作的通知》(每年至少培训一次);联席会议议事规则(演示)',
  needs: ['CIVIL_AFFAIRS'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'ORDINARY',
  severityReason: '年度培训任务没有完成',
  dueWorkingDays: 20,
  judge(facts, { today, standards }) {
    const directors = inRegister(facts)?.childDirectors ?? [];
    if (directors.length === 0 || today.slice(5) < standards.trainingReminderFrom) return NOTHING;
    if (directors.some(({ isTrainedThisYear }) => isTrainedThisYear !== false)) return NOTHING;
    return foundOnce([fact('CIVIL_AFFAIRS', 'ChildDirector.isTrainedThisYear', '所在村的儿童主任今年没有参加培训')]);
  },
};
