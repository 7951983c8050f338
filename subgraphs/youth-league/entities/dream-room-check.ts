import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
import { DreamRoom } from './dream-room.ts';
import { DreamRoomChecklistItem } from './dream-room-checklist-item.ts';

const DreamRoomCheckSchema = defineEntity({
  name: 'DreamRoomCheck',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    dreamRoom: () => p.manyToOne(DreamRoom),
    item: () => p.manyToOne(DreamRoomChecklistItem),
    checkedOn: p.date(),
    isMet: p.boolean(),
    note: p.text().nullable(),
    ...provenance,
  },
  indexes: [{ properties: ['dreamRoom', 'item', 'checkedOn'] }],
});

/** 小屋检查: the result for one item on one day; the latest result of an item counts. */
export class DreamRoomCheck extends DreamRoomCheckSchema.class {}
DreamRoomCheckSchema.setClass(DreamRoomCheck);
