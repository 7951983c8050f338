import { defineEntity, p } from '@mikro-orm/postgresql';
import { DreamRoomChecklistGroup } from './dream-room-checklist-group.ts';

const DreamRoomChecklistItemSchema = defineEntity({
  name: 'DreamRoomChecklistItem',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    group: () => p.manyToOne(DreamRoomChecklistGroup),
    position: p.integer(),
    text: p.string(),
  },
  uniques: [{ name: 'dream_room_checklist_item_position', properties: ['group', 'position'] }],
  checks: [{ name: 'dream_room_checklist_item_position_positive', expression: '"position" > 0' }],
});

/** 清单条目: one thing to be checked, in the authority's words. */
export class DreamRoomChecklistItem extends DreamRoomChecklistItemSchema.class {}
DreamRoomChecklistItemSchema.setClass(DreamRoomChecklistItem);
