import { sql } from 'kysely';
import { erasureReading, erasureRoot } from '../erasure-reading.ts';
import { changes } from '../feed-reading.ts';
import { all, byId, many, one, type Reading } from '../reading.ts';
import { visitDutyList } from '../visit-duty-reading.ts';
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
import { MonthlyVisitDuty } from './entities/monthly-visit-duty.ts';
import { Pairing } from './entities/pairing.ts';
import { erasure } from './erasure.ts';
import { careReading } from './reading-care.ts';
import { childReading } from './reading-child.ts';
import { divisionReading, standardsInForce } from './reading-division.ts';
import { dreamRoomReading } from './reading-dream-room.ts';
import { harbourReading } from './reading-harbour.ts';
import { pairingReading } from './reading-pairing.ts';

/** How the Youth League's types are read. */
export const reading: Reading = {
  ...childReading,
  ...divisionReading,
  ...harbourReading,
  ...dreamRoomReading,
  ...pairingReading,
  ...careReading,
  ...erasureReading(erasure),
  Query: {
    fields: {
      youthLeagueChanges: changes('league_child'),
      heartHarbour: byId(HeartHarbour),
      dreamRoom: byId(DreamRoom),
      pairing: byId(Pairing),
      leagueBase: byId(LeagueBase),
      collectiveCare: byId(CollectiveCare),
      careProjectActivity: byId(CareProjectActivity),
      microWish: byId(MicroWish),
      heartHarbours: all(HeartHarbour, 'name'),
      dreamRooms: all(DreamRoom, 'id desc'),
      pairings: all(Pairing, 'from desc'),
      leagueBases: all(LeagueBase, 'name'),
      leagueVolunteers: all(LeagueVolunteer, 'name'),
      collectiveCares: all(CollectiveCare, 'heldOn desc'),
      careProjectActivities: all(CareProjectActivity, 'heldOn desc'),
      leagueChildren: all(LeagueChild, 'name'),
      microWishes: all(MicroWish, 'wishedOn desc'),
      ...erasureRoot('leagueChild', erasure),
      monthlyVisitDuties: visitDutyList(MonthlyVisitDuty),
      careProjects: all(CareProject, 'id'),
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
