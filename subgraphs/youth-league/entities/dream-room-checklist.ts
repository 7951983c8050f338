import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, period, provenance } from '../../properties.ts';
import { DreamRoomChecklistGroup } from './dream-room-checklist-group.ts';

const DreamRoomChecklistSchema = defineEntity({
  name: 'DreamRoomChecklist',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    divisionCode: divisionCode(),
    ...period,
    groups: () => p.oneToMany(DreamRoomChecklistGroup).mappedBy('checklist').orderBy({ id: 'asc' }),
    ...provenance,
  },
  checks: [{ name: 'dream_room_checklist_ends_after_start', expression: '"until" > "from"' }],
});

/** 梦想小屋检查清单: what an authority asks of a room in its division and period; the most specific division counts. */
export class DreamRoomChecklist extends DreamRoomChecklistSchema.class {}
DreamRoomChecklistSchema.setClass(DreamRoomChecklist);
