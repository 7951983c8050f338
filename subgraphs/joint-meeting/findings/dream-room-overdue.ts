import type { FindingRule } from '../finding-rule.ts';
import { fact, foundOnce, NOTHING } from './found.ts';

/** 梦想小屋逾期: a dream room past the day it was to be ready. */
export const dreamRoomOverdue: FindingRule = {
  code: 'DREAM_ROOM_OVERDUE',
  title: '梦想小屋逾期',
  rule: '梦想小屋已过计划完成日期而没有验收。验收或改定日期即关闭。',
  basis: '苏民案复〔2021〕37号(梦想小屋)',
  needs: ['YOUTH_LEAGUE'],
  responsible: 'YOUTH_LEAGUE',
  severity: 'ORDINARY',
  severityReason: '工程逾期,不直接表明危险',
  dueWorkingDays: 10,
  judge({ youthLeague }) {
    const room = youthLeague?.dreamRoom;
    if (room?.isOverdue !== true) return NOTHING;
    return foundOnce(
      [fact('YOUTH_LEAGUE', 'DreamRoom.isOverdue', '已过计划完成日期,没有验收', room.dueOn)],
      room.dueOn ? { since: room.dueOn } : {},
    );
  },
};
