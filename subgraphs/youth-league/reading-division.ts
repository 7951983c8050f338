import { sql } from 'kysely';
import { traceReading } from '../child-trace.ts';
import { contactOffice } from '../contact-office.ts';
import { dataQuality } from '../data-quality.ts';
import { figureReport } from '../figure-reading.ts';
import { columnsOf, holds, today } from '../in-force.ts';
import { within } from '../read-list.ts';
import { derived, type FieldReading, here, many, one, type Reading, type Row, type Sql } from '../reading.ts';
import { unsealed } from '../sealed-children.ts';
import { checklistInForce } from './checklist-in-force.ts';
import { childIsWithin, isUnder } from './conditions.ts';
import { CareProjectActivity } from './entities/care-project-activity.ts';
import { CareStandard } from './entities/care-standard.ts';
import { CollectiveCare } from './entities/collective-care.ts';
import { DreamRoom } from './entities/dream-room.ts';
import { DreamRoomChecklist } from './entities/dream-room-checklist.ts';
import { HeartHarbour } from './entities/heart-harbour.ts';
import { LeagueBase } from './entities/league-base.ts';
import { LeagueChild } from './entities/league-child.ts';
import { LeagueVolunteer } from './entities/league-volunteer.ts';
import { Pairing } from './entities/pairing.ts';
import { hasHarbourInReach } from './harbour-in-reach.ts';
import { quality } from './quality.ts';
import { between, ofUnsealed } from './reading-care.ts';
import { isComplete } from './reading-pairing.ts';

const STAGES = ['APPLIED', 'SURVEYED', 'APPROVED', 'RENOVATING', 'ACCEPTED', 'FOLLOWED_UP'];

/** Rows of a place register in the division's subtree. */
const places = (entity: { name: string }, order: string): FieldReading =>
  many(entity, (division, place) => within(place('divisionCode'), division('code')), [order]);

/** Rows about children who live in the division's subtree. */
const ofChildren = (entity: { name: string }, order: string): FieldReading =>
  many(entity, (division, row) => childIsWithin(row('child'), division('code')), [order]);

const count = (from: (division: Row) => Sql): FieldReading =>
  derived((division) => sql`(select count(*) from ${from(division)})`);

/** Children `c` that are not sealed. */
const UNSEALED = unsealed(sql.ref('c.id'));

const rooms = (division: Row): Sql =>
  sql`dream_room r join league_child c on c.id = r.child_id where ${within(sql.ref('c.division_code'), division('code'))} and ${UNSEALED}`;

const currentPairings = (division: Row): Sql =>
  sql`pairing p join league_child c on c.id = p.child_id where ${within(sql.ref('c.division_code'), division('code'))} and ${holds(columnsOf('p'))} and ${UNSEALED}`;

const volunteers = (division: Row): Sql =>
  sql`league_volunteer v where ${within(sql.ref('v.division_code'), division('code'))} and ${holds(columnsOf('v'))}`;

/** The standards that hold in a division today: of each kind the most specific. */
export function standardsInForce(code: Sql): Sql {
  return sql`(select distinct on (s.kind) s.id from care_standard s where ${isUnder(code, sql.ref('s.division_code'))} and ${holds(columnsOf('s'))} order by s.kind, length(s.division_code) desc)`;
}

/** The first day of the standard's current interval (counted from January), null without a standard. */
function intervalStart(kind: string, code: Sql): Sql {
  return sql`(select make_date(extract(year from ${today})::int, (extract(month from ${today})::int - 1) / s.interval_months * s.interval_months + 1, 1) from care_standard s where s.kind = ${kind} and s.id in ${standardsInForce(code)})`;
}

/** Current pairings for which the evidence exists since the start of the interval. */
const onTime = (kind: string, evidence: Sql): FieldReading =>
  derived(
    (division) =>
      sql`(select case when i.start is not null then (select count(*) from ${currentPairings(division)} and exists (${evidence} >= i.start)) end from (select ${intervalStart(kind, division('code'))} as start) i)`,
  );

const visit = sql`select from monthly_visit v where v.pairing_id = p.id and v.visited_on`;
const care = sql`select from collective_care_participation cp join collective_care e on e.id = cp.collective_care_id where cp.child_id = p.child_id and e.held_on`;

const lists = {
  heartHarbours: places(HeartHarbour, 'name'),
  dreamRooms: ofChildren(DreamRoom, 'id desc'),
  pairings: ofChildren(Pairing, 'from desc'),
  bases: places(LeagueBase, 'name'),
  volunteers: places(LeagueVolunteer, 'name'),
  collectiveCares: places(CollectiveCare, 'heldOn desc'),
  careProjectActivities: places(CareProjectActivity, 'heldOn desc'),
  leagueChildren: places(LeagueChild, 'name'),
  careStandards: many(CareStandard, (division, row) => sql`${row('id')} in ${standardsInForce(division('code'))}`),
  dreamRoomChecklist: one(
    DreamRoomChecklist,
    (division, list) => sql`${list('id')} = ${checklistInForce(division('code'))}`,
  ),
};

const figures = {
  harbourCount: count(
    (division) =>
      sql`heart_harbour h where ${within(sql.ref('h.division_code'), division('code'))} and h.opened_on <= ${today} and (h.closed_on is null or h.closed_on > ${today})`,
  ),
  dreamRoomCountsByStage: derived(
    (division) =>
      sql`(select json_agg(json_build_object('stage', s.stage, 'count', coalesce(n.count, 0)) order by s.at) from unnest(${STAGES}::text[]) with ordinality s(stage, at) left join (select r.stage, count(*) as count from ${rooms(division)} group by r.stage) n on n.stage = s.stage)`,
  ),
  overdueDreamRoomCount: count(
    (division) => sql`${rooms(division)} and r.due_on < ${today} and r.stage not in ('ACCEPTED', 'FOLLOWED_UP')`,
  ),
  hasHarbourInReach,
  pairingCount: count(currentPairings),
  completePairingCount: count((division) => sql`${currentPairings(division)} and ${isComplete(sql.ref('p.id'))}`),
  monthlyVisitOnTimeCount: onTime('PAIRING_VISIT', visit),
  quarterlyCareOnTimeCount: onTime('COLLECTIVE_CARE', care),
  careProjectParticipationCount: derived(
    (division, args) =>
      sql`(select count(*) from care_project_participation cp join care_project_activity a on a.id = cp.activity_id ${args.project ? sql`join care_project g on g.id = a.project_id and g.kind = ${args.project}` : sql``} where ${within(sql.ref('a.division_code'), division('code'))} and ${between(sql.ref('a.held_on'), args)} and ${ofUnsealed})`,
  ),
  fulfilledWishCount: count(
    (division) =>
      sql`micro_wish w join league_child c on c.id = w.child_id where ${within(sql.ref('c.division_code'), division('code'))} and w.fulfilled_on is not null and ${UNSEALED}`,
  ),
  volunteerCount: count(volunteers),
  standingVolunteerCount: count((division) => sql`${volunteers(division)} and v.is_standing`),
};

/** How a division's League page is read. */
export const divisionReading: Reading = {
  Division: { key: 'code', fields: { youthLeague: here() } },
  ChildTrace: traceReading('youthLeague', 'YOUTH_LEAGUE', 'league_child'),
  YouthLeagueDivision: {
    key: 'code',
    fields: {
      contactOffice,
      dataQuality: dataQuality(quality),
      figures: figureReport('YOUTH_LEAGUE'),
      ...lists,
      ...figures,
    },
  },
};
