import { sql } from 'kysely';
import { claim, today } from '../in-force.ts';
import { derived, type FieldReading, many, one, type Reading, type Row, type Sql } from '../reading.ts';
import { checklistOfRoom, hasItems, isUnmet } from './checklist-in-force.ts';
import { childIsWithin } from './conditions.ts';
import { DreamRoomChecklist } from './entities/dream-room-checklist.ts';
import { DreamRoomChecklistItem } from './entities/dream-room-checklist-item.ts';
import { DreamRoomStageRecord } from './entities/dream-room-stage-record.ts';

const NO_CHECKLIST = '尚无主管部门为该地配置梦想小屋检查清单,验收未作清单核对。';

/** 逾期: past its due day and not accepted yet. */
export const isOverdue = (room: Row): Sql =>
  sql`coalesce(${room('dueOn')} < ${today} and ${room('stage')} not in ('ACCEPTED', 'FOLLOWED_UP'), false)`;

const isConfigured = (room: Row): Sql => hasItems(checklistOfRoom(room('child')));

/** The record of a stage that the room has reached. */
const stageRecord = (stage: string): FieldReading =>
  one(
    DreamRoomStageRecord,
    (room, record) => sql`${record('dreamRoom')} = ${room('id')} and ${record('stage')} = ${stage}`,
  );

/** How dream rooms (梦想小屋) and their checklists are read. */
export const dreamRoomReading: Reading = {
  DreamRoom: {
    fields: {
      isOverdue: derived(isOverdue),
      application: stageRecord('APPLIED'),
      survey: stageRecord('SURVEYED'),
      approval: stageRecord('APPROVED'),
      renovation: stageRecord('RENOVATING'),
      acceptance: stageRecord('ACCEPTED'),
      followUp: stageRecord('FOLLOWED_UP'),
      checklist: one(DreamRoomChecklist, (room, list) => sql`${list('id')} = ${checklistOfRoom(room('child'))}`),
      isChecklistConfigured: derived(isConfigured),
      checklistNotice: derived((room) => sql`case when not ${isConfigured(room)} then ${NO_CHECKLIST}::text end`),
      unmetItems: many(
        DreamRoomChecklistItem,
        (room, item) => isUnmet({ id: item('id'), group: item('group') }, room('id'), checklistOfRoom(room('child'))),
        ['group', 'position'],
      ),
    },
    filters: {
      divisionCode: (row, value) => childIsWithin(row('child'), sql`${value}::text`),
      isOverdue: (row, value) => claim(value, isOverdue(row)),
    },
  },
  DreamRoomChecklistItem: {
    fields: {
      kind: derived((item) => sql`(select g.kind from dream_room_checklist_group g where g.id = ${item('group')})`),
    },
  },
};
