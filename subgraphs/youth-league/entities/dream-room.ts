import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance, version } from '../../properties.ts';
import { DreamRoomCheck } from './dream-room-check.ts';
import { DreamRoomStageRecord } from './dream-room-stage-record.ts';
import { LeagueChild } from './league-child.ts';

const DreamRoomSchema = defineEntity({
  name: 'DreamRoom',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.oneToOne(LeagueChild).owner().updateRule('cascade').unique('dream_room_child_unique'),
    stage: p.enum(['APPLIED', 'SURVEYED', 'APPROVED', 'RENOVATING', 'ACCEPTED', 'FOLLOWED_UP'] as const),
    dueOn: p.date().nullable(),
    costYuan: p.integer().nullable(),
    funder: p.string().nullable(),
    stages: () => p.oneToMany(DreamRoomStageRecord).mappedBy('dreamRoom').orderBy({ reachedOn: 'asc' }),
    checks: () => p.oneToMany(DreamRoomCheck).mappedBy('dreamRoom').orderBy({ checkedOn: 'desc' }),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['stage'] }],
  checks: [{ name: 'dream_room_cost_not_negative', expression: '"cost_yuan" >= 0' }],
});

/** 梦想小屋: the renovation of a de-facto unattended child's own room (JS37); one room a child. */
export class DreamRoom extends DreamRoomSchema.class {}
DreamRoomSchema.setClass(DreamRoom);
