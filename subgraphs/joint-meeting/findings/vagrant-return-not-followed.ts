import { daysBetween } from '../../../schema/plain-date.ts';
import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';
import { inRegister } from './in-register.ts';
import { STANDARDS } from './standards.ts';

/** 流浪返乡无人回访: a minor brought home on whom nobody has called since. */
export const vagrantReturnNotFollowed: FindingRule = {
  code: 'VAGRANT_RETURN_NOT_FOLLOWED',
  title: '流浪返乡无人回访',
  rule: `儿童在册,流浪救助后返乡已满 ${STANDARDS.returnVisitDays} 天而没有回访记录。回访或销册即关闭。`,
  basis: '粤民发〔2015〕151号(返乡后跟进);联席会议议事规则(演示)',
  needs: ['CIVIL_AFFAIRS'],
  responsible: 'CIVIL_AFFAIRS',
  severity: 'URGENT',
  severityReason: '再次流浪或受侵害的风险高',
  dueWorkingDays: 3,
  judge(facts, { today, standards }) {
    const returnedOn = inRegister(facts)?.unvisitedReturnOn;
    if (!returnedOn || daysBetween(returnedOn, today) < standards.returnVisitDays) return NOTHING;
    return foundOnce([fact('CIVIL_AFFAIRS', 'CivilAffairsChild.unvisitedReturnOn', '返乡后没有回访', returnedOn)], {
      since: returnedOn,
    });
  },
};
