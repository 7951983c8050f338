import { addMonths, daysBetween } from '../../../schema/plain-date.ts';
import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { inRegister } from './in-register.ts';
import { STANDARDS } from './standards.ts';

/** 未成年人保护法 art. 2: who is below eighteen is a minor. */
const ADULT = 18;

/** 年满十八周岁仍在册: the record of who is about to be an adult. */
export const nearlyEighteenStillActive: FindingRule = {
  code: 'NEARLY_EIGHTEEN_STILL_ACTIVE',
  title: '年满十八周岁仍在册',
  rule: `儿童在册,距十八周岁生日不足 ${STANDARDS.adulthoodNoticeDays} 天或已满十八周岁。销册即关闭。满十八周岁后其资料不再在部门之间共享,所以在生日之前提出,由民政安排衔接。`,
  basis: '未成年人保护法第二条;联席会议议事规则(演示)',
  needs: ['CIVIL_AFFAIRS'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'ORDINARY',
  severityReason: '到期须衔接成年人的救助并结束儿童台账',
  dueWorkingDays: 20,
  judge(facts, { today, standards }) {
    if (!inRegister(facts) || !facts.birthDate) return NOTHING;
    const adultOn = addMonths(facts.birthDate, 12 * ADULT);
    if (daysBetween(today, adultOn) >= standards.adulthoodNoticeDays) return NOTHING;
    return foundOnce([fact('CIVIL_AFFAIRS', 'Child.isActive', '将满或已满十八周岁,仍在册', adultOn)]);
  },
};
