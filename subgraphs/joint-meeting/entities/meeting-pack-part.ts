import { defineEntity, p } from '@mikro-orm/postgresql';
import { MeetingPack } from './meeting-pack.ts';

const MeetingPackPartSchema = defineEntity({
  name: 'MeetingPackPart',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    pack: () => p.manyToOne(MeetingPack),
    part: p.string().length(60),
    /** Canonical JSON. */
    content: p.text(),
  },
  uniques: [{ name: 'meeting_pack_part_once', properties: ['pack', 'part'] }],
});

/** 会议材料的一部分: what one department or one list gave, until the pack is sealed and holds it itself. */
export class MeetingPackPart extends MeetingPackPartSchema.class {}
MeetingPackPartSchema.setClass(MeetingPackPart);
