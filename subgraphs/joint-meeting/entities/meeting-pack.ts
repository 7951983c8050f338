import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, version } from '../../properties.ts';
import type { MeetingPackGap, MeetingPackSummary } from '../schema.generated.ts';
import { Meeting } from './meeting.ts';

const MeetingPackSchema = defineEntity({
  name: 'MeetingPack',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    number: p.string().length(20),
    title: p.string(),
    divisionCode: divisionCode(),
    meeting: () => p.manyToOne(Meeting).nullable(),
    state: p.enum(['ORDERED', 'READY'] as const).default('ORDERED'),
    orderedBy: p.string(),
    orderedAt: p.datetime(),
    attempts: p.integer().default(0),
    /** When it may be tried again. */
    notBefore: p.datetime(),
    sealedAt: p.datetime().nullable(),
    isComplete: p.boolean().nullable(),
    gaps: p.json<readonly MeetingPackGap[]>(),
    summary: p.json<MeetingPackSummary>().nullable(),
    hash: p.string().length(64).nullable(),
    content: p.text().nullable(),
    previous: () => p.manyToOne(MeetingPack).nullable(),
    version,
  },
  indexes: [{ properties: ['divisionCode', 'id'] }, { properties: ['state', 'id'] }, { properties: ['meeting'] }],
  uniques: [{ name: 'meeting_pack_number_unique', properties: ['number'] }],
  checks: [
    {
      name: 'meeting_pack_sealed_whole',
      expression: `num_nulls("sealed_at", "is_complete", "summary", "hash", "content") = case "state" when 'READY' then 0 else 5 end`,
    },
  ],
});

/** 会议材料: everything that a meeting rests on, gathered once, sealed, and the same ever after. */
export class MeetingPack extends MeetingPackSchema.class {}
MeetingPackSchema.setClass(MeetingPack);
