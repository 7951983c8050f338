import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';
import { UNDERTAKING_OWNERS } from '../undertaking-terms.ts';

/** 议定事项: what a meeting decided, who does it by when, and the task it became. */
export interface MeetingDecision {
  text: string;
  owner: (typeof UNDERTAKING_OWNERS)[number] | null;
  dueOn: string | null;
  taskNumber: string | null;
}

const MeetingSchema = defineEntity({
  name: 'Meeting',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    number: p.string().length(20),
    title: p.string(),
    divisionCode: divisionCode(),
    meetsOn: p.date(),
    place: p.string().nullable(),
    agenda: p.string().array(),
    attendance: p.enum(UNDERTAKING_OWNERS).array().default([]),
    minutes: p.text().nullable(),
    decisions: p.json<readonly MeetingDecision[]>(),
    cancelReason: p.string().nullable(),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['divisionCode'] }],
  uniques: [{ name: 'meeting_number_unique', properties: ['number'] }],
});

/** 会议: a sitting of the joint meeting of a division, what it is to speak of and what it decided. */
export class Meeting extends MeetingSchema.class {}
MeetingSchema.setClass(Meeting);
