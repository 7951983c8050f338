import { addMonths, daysBetween } from '../../../schema/plain-date.ts';
import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { inRegister } from './in-register.ts';
import { STANDARDS } from './standards.ts';

/** 未成年人保护法 art. 2: who is below eighteen is a minor. */
const ADULT = 18;

/** 将满十八周岁仍在册: the record of who is about to be an adult; of adults departments tell each other nothing. */
export const nearlyEighteenStillActive: FindingRule = {
  code: 'NEARLY_EIGHTEEN_STILL_ACTIVE',
  title: '将满十八周岁仍在册',
  rule: `儿童在册,距十八周岁生日不足 ${STANDARDS.adulthoodNoticeDays} 天,生日为办理期限。销册即关闭;生日当天起其资料不再在部门之间共享,比对结果随之关闭,所以在生日之前提出,由民政安排衔接并销册。`,
  basis: '未成年人保护法第二条;联席会议议事规则(演示)',
  needs: ['CIVIL_AFFAIRS'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'ORDINARY',
  severityReason: '到期须衔接成年人的救助并结束儿童台账',
  dueWorkingDays: 20,
  judge(facts, { today, standards }) {
    if (!inRegister(facts) || !facts.birthDate) return NOTHING;
    const adultOn = addMonths(facts.birthDate, 12 * ADULT);
    const days = daysBetween(today, adultOn);
    if (days <= 0 || days >= standards.adulthoodNoticeDays) return NOTHING;
    return foundOnce([fact('CIVIL_AFFAIRS', 'Child.isActive', '将满十八周岁,仍在册', adultOn)], {
      dueOn: adultOn,
    });
  },
};
