import { daysBetween } from '../../../schema/plain-date.ts';
import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { STANDARDS } from './standards.ts';

/** 疑似辍学未家访: a suspected dropout whom nobody has visited for a week. */
export const dropoutNotVisited: FindingRule = {
  code: 'DROPOUT_NOT_VISITED',
  title: '疑似辍学未家访',
  rule: `学校登记为疑似辍学、尚未返校,登记后已满 ${STANDARDS.dropoutVisitDays} 天而没有家访劝返。家访或返校即关闭。`,
  basis: '苏民案复〔2021〕37号(控辍保学);联席会议议事规则(演示)',
  needs: ['EDUCATION'],
  responsible: 'EDUCATION',
  severity: 'URGENT',
  severityReason: '疑似辍学须归零,拖得越久越难劝返',
  dueWorkingDays: 3,
  judge({ education }, { today, standards }) {
    const watch = education?.dropoutWatch;
    if (!watch?.suspectedOn || watch.visitedOn) return NOTHING;
    if (daysBetween(watch.suspectedOn, today) < standards.dropoutVisitDays) return NOTHING;
    return foundOnce(
      [fact('EDUCATION', 'SuspectedDropout.visitedOn', '登记为疑似辍学后没有家访劝返', watch.suspectedOn)],
      { since: watch.suspectedOn },
    );
  },
};
