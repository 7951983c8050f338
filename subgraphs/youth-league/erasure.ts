import type { ErasurePlan } from '../erasure-plan.ts';
import { LeagueChild } from './entities/league-child.ts';

/** What goes when a child is erased (删除儿童资料); harbours, activities with their head counts and volunteers stay. */
export const erasure: ErasurePlan = {
  register: LeagueChild,
  own: { table: 'league_child', term: '儿童基本信息', column: 'id' },
  tables: [
    { table: 'monthly_visit', term: '每月走访', column: 'pairing_id', of: 'pairing' },
    { table: 'pairing_member', term: '结对成员', column: 'pairing_id', of: 'pairing' },
    { table: 'pairing', term: '结对' },
    { table: 'monthly_visit_credit', term: '其他部门走访的计入结果' },
    { table: 'dream_room_check', term: '梦想小屋验收项目', column: 'dream_room_id', of: 'dream_room' },
    { table: 'dream_room_stage_record', term: '梦想小屋进度', column: 'dream_room_id', of: 'dream_room' },
    { table: 'dream_room', term: '梦想小屋' },
    { table: 'harbour_membership', term: '童心港湾登记' },
    { table: 'care_project_participation', term: '参加关爱项目活动' },
    { table: 'collective_care_participation', term: '参加季集中关爱' },
    { table: 'micro_wish', term: '微心愿' },
  ],
  obstacles: [
    { table: 'pairing', when: '"until" is null', says: '结对仍在进行,请先结束结对。' },
    {
      table: 'dream_room',
      when: "stage in ('APPROVED', 'RENOVATING')",
      says: '梦想小屋已批准、尚未验收,请先办理验收。',
    },
    {
      table: 'micro_wish',
      when: 'claimed_on is not null and fulfilled_on is null',
      says: '有已认领、尚未实现的微心愿,请先办结。',
    },
  ],
};
