import { sql } from 'kysely';
import { type Arguments, many, one, type Reading, type Row } from '../reading.ts';
import { mapped } from '../slot.ts';
import { checklistInForce } from './checklist-in-force.ts';
import { CareProject } from './entities/care-project.ts';
import { CareProjectActivity } from './entities/care-project-activity.ts';
import { CareStandard } from './entities/care-standard.ts';
import { CollectiveCare } from './entities/collective-care.ts';
import { DreamRoom } from './entities/dream-room.ts';
import { DreamRoomChecklist } from './entities/dream-room-checklist.ts';
import { HeartHarbour } from './entities/heart-harbour.ts';
import { LeagueBase } from './entities/league-base.ts';
import { LeagueChild } from './entities/league-child.ts';
import { LeagueVolunteer } from './entities/league-volunteer.ts';
import { MicroWish } from './entities/micro-wish.ts';
import { Pairing } from './entities/pairing.ts';
import { careReading } from './reading-care.ts';
import { childReading } from './reading-child.ts';
import { divisionReading, standardsInForce } from './reading-division.ts';
import { dreamRoomReading } from './reading-dream-room.ts';
import { harbourReading } from './reading-harbour.ts';
import { pairingReading } from './reading-pairing.ts';

const byId = (_: Row, row: Row, args: Arguments) =>
  sql`${row('id')} = ${mapped(args.id, (id: string) => (/^\d{1,18}$/.test(id) ? id : null))}`;

const all = () => sql`true`;

/** How the Youth League's types are read. */
export const reading: Reading = {
  ...childReading,
  ...divisionReading,
  ...harbourReading,
  ...dreamRoomReading,
  ...pairingReading,
  ...careReading,
  Query: {
    fields: {
      heartHarbour: one(HeartHarbour, byId),
      dreamRoom: one(DreamRoom, byId),
      pairing: one(Pairing, byId),
      leagueBase: one(LeagueBase, byId),
      collectiveCare: one(CollectiveCare, byId),
      careProjectActivity: one(CareProjectActivity, byId),
      microWish: one(MicroWish, byId),
      heartHarbours: many(HeartHarbour, all, ['name']),
      dreamRooms: many(DreamRoom, all, ['id desc']),
      pairings: many(Pairing, all, ['from desc']),
      leagueBases: many(LeagueBase, all, ['name']),
      leagueVolunteers: many(LeagueVolunteer, all, ['name']),
      collectiveCares: many(CollectiveCare, all, ['heldOn desc']),
      careProjectActivities: many(CareProjectActivity, all, ['heldOn desc']),
      leagueChildren: many(LeagueChild, all, ['name']),
      microWishes: many(MicroWish, all, ['wishedOn desc']),
      careProjects: many(CareProject, all, ['id']),
      dreamRoomChecklist: one(
        DreamRoomChecklist,
        (_, list, args) => sql`${list('id')} = ${checklistInForce(sql`${args.divisionCode}::text`)}`,
      ),
      careStandards: many(
        CareStandard,
        (_, row, args) => sql`${row('id')} in ${standardsInForce(sql`${args.divisionCode}::text`)}`,
      ),
    },
  },
};
