import { sql } from 'kysely';
import { within } from '../read-list.ts';
import {
  all,
  byId,
  type FieldReading,
  many,
  one,
  type Reading,
  type Row,
  type Sql,
  type ViewerSlots,
} from '../reading.ts';
import { viewerSlots } from '../session-slots.ts';
import { Meeting } from './entities/meeting.ts';
import { MeetingPack } from './entities/meeting-pack.ts';

/** A pack is the joint meeting's own, of its area. */
const packSeen = (row: Row, viewer: ViewerSlots): Sql =>
  sql`(${viewer.department} = 'JOINT_MEETING' and ${within(row('divisionCode'), viewer.division)})`;

/** Ordered, and not waiting for a department to come back. */
const isToFill = (row: Row): Sql =>
  sql`(${row('state')} = 'ORDERED' and ${row('notBefore')} <= now() and ${packSeen(row, viewerSlots)})`;

/** How meetings and their packs are read. */
export const meetingsReading: Reading = {
  Meeting: {
    fields: { packs: many(MeetingPack, (meeting, row) => sql`${row('meeting')} = ${meeting('id')}`, ['id desc']) },
  },
  MeetingPack: { visible: packSeen },
};

/** The root fields of meetings and packs. */
export const meetingRoots: Record<string, FieldReading> = {
  meeting: one(Meeting, (_, row, args) => sql`${row('number')} = ${args.number}`),
  meetings: all(Meeting, 'meetsOn desc', 'id desc'),
  meetingPack: byId(MeetingPack),
  meetingPacks: all(MeetingPack, 'id desc'),
  meetingPacksToFill: many(MeetingPack, (_, row) => isToFill(row), ['id']),
};
