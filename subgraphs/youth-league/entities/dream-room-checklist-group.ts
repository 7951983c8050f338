import { defineEntity, p } from '@mikro-orm/postgresql';
import { DreamRoomChecklist } from './dream-room-checklist.ts';
import { DreamRoomChecklistItem } from './dream-room-checklist-item.ts';

const DreamRoomChecklistGroupSchema = defineEntity({
  name: 'DreamRoomChecklistGroup',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    checklist: () => p.manyToOne(DreamRoomChecklist),
    kind: p.enum(['THREE_SURFACES', 'SIX_ITEMS', 'FOUR_MUSTS', 'FOUR_GUARANTEES'] as const),
    items: () => p.oneToMany(DreamRoomChecklistItem).mappedBy('group').orderBy({ position: 'asc' }),
  },
  uniques: [{ name: 'dream_room_checklist_group_once', properties: ['checklist', 'kind'] }],
});

/** 清单分组: 三面改造 · 六物到位 · 四必须 · 四保证, named in JS37 and not spelled out; empty until an authority fills them. */
export class DreamRoomChecklistGroup extends DreamRoomChecklistGroupSchema.class {}
DreamRoomChecklistGroupSchema.setClass(DreamRoomChecklistGroup);
