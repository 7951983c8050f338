import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
import { DreamRoom } from './dream-room.ts';

const STAGES = ['APPLIED', 'SURVEYED', 'APPROVED', 'RENOVATING', 'ACCEPTED', 'FOLLOWED_UP'] as const;

const followsOn = STAGES.slice(1)
  .map((stage, at) => `("stage" = '${stage}' and "after_stage" = '${STAGES[at]}')`)
  .join(' or ');

const DreamRoomStageRecordSchema = defineEntity({
  name: 'DreamRoomStageRecord',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    dreamRoom: () => p.manyToOne(DreamRoom),
    stage: p.enum(STAGES),
    reachedOn: p.date(),
    afterStage: p.enum(STAGES).nullable(),
    afterOn: p.date().nullable(),
    note: p.text().nullable(),
    ...provenance,
  },
  uniques: [
    { name: 'dream_room_stage_once', properties: ['dreamRoom', 'stage'] },
    { name: 'dream_room_stage_dated', properties: ['dreamRoom', 'stage', 'reachedOn'] },
  ],
  checks: [
    {
      name: 'dream_room_stage_follows_the_one_before',
      expression: `("stage" = 'APPLIED' and "after_stage" is null and "after_on" is null) or ("after_stage" is not null and "after_on" is not null and (${followsOn}))`,
    },
    { name: 'dream_room_stage_in_date_order', expression: '"reached_on" >= "after_on"' },
  ],
});

/**
 * 梦想小屋进度: a stage reached on a day. Each names the stage before it and that stage's day (a foreign key to the room's
 * own history), so no stage can be skipped or dated before the one it follows.
 */
export class DreamRoomStageRecord extends DreamRoomStageRecordSchema.class {}
DreamRoomStageRecordSchema.setClass(DreamRoomStageRecord);
