import { sql } from 'kysely';
import { erasureReading, erasureRoot } from '../erasure-reading.ts';
import { changes } from '../feed-reading.ts';
import { figureFilter } from '../figure-list.ts';
import { claim, holds, today } from '../in-force.ts';
import { within } from '../read-list.ts';
import { all, byId, derived, type FieldReading, many, type Reading, type Row } from '../reading.ts';
import { recordId } from '../record-id.ts';
import { unsealed } from '../sealed-children.ts';
import { mapped } from '../slot.ts';
import { visitDutyList } from '../visit-duty-reading.ts';
import { AtRiskReport } from './entities/at-risk-report.ts';
import { CounsellingCentre } from './entities/counselling-centre.ts';
import { FamilyEducationActivity } from './entities/family-education-activity.ts';
import { FamilyEducationAttendance } from './entities/family-education-attendance.ts';
import { FamilyEducationCampaign } from './entities/family-education-campaign.ts';
import { FamilyEducationExpert } from './entities/family-education-expert.ts';
import { FamilyEducationVolunteer } from './entities/family-education-volunteer.ts';
import { FamilyGuidance } from './entities/family-guidance.ts';
import { FamilyGuidanceSession } from './entities/family-guidance-session.ts';
import { GridWorker } from './entities/grid-worker.ts';
import { GuidanceSite } from './entities/guidance-site.ts';
import { GuidanceSiteOpeningTime, WEEKDAYS } from './entities/guidance-site-opening-time.ts';
import { GuidedChild } from './entities/guided-child.ts';
import { JointHomeVisit } from './entities/joint-home-visit.ts';
import { JointHomeVisitDuty } from './entities/joint-home-visit-duty.ts';
import { ParentsSchool } from './entities/parents-school.ts';
import { WomenAndChildrensHome } from './entities/women-and-childrens-home.ts';
import { erasure } from './erasure.ts';
import {
  activity,
  centre,
  expert,
  gridWorker,
  home,
  parentsSchool,
  site,
  volunteer,
} from './figures/place-subjects.ts';
import { childReading } from './reading-child.ts';
import { divisionReading } from './reading-division.ts';
import { officeReading, placeReading } from './reading-open.ts';

/** The rows of an entity that refer to the parent row by `property`. */
const referring = (entity: { name: string }, property: string, ...orderBy: string[]): FieldReading =>
  many(entity, (parent, row) => sql`${row(property)} = ${parent('id')}`, orderBy);

const countOf = (table: string, column: string): FieldReading =>
  derived((row) => sql`(select count(*) from ${sql.table(table)} t where t.${sql.ref(column)} = ${row('id')})::int`);

/** How many rows about children that are not sealed refer to the row. */
const countOfChildren = (table: string, column: string): FieldReading =>
  derived(
    (row) =>
      sql`(select count(*) from ${sql.table(table)} t where t.${sql.ref(column)} = ${row('id')} and ${unsealed(sql`t.child_id`)})::int`,
  );

const hasTopic = (row: Row, topic: unknown) => sql`${row('topics')} @> array[${topic}::text]`;

const isAnswered = (row: Row) => sql`(${row('answeredOn')} is not null)`;

const ofSite = (site: Row, time: Row) => sql`${time('site')} = ${site('id')}`;

const countedSite = placeReading(site);

const places: Reading = {
  GuidanceSite: {
    fields: {
      ...countedSite.fields,
      openingTimes: many(GuidanceSiteOpeningTime, (site, time) => sql`${ofSite(site, time)} and ${holds(time)}`, [
        'dayOfWeek',
        'opensAt',
      ]),
      pastOpeningTimes: many(
        GuidanceSiteOpeningTime,
        (site, time) => sql`${ofSite(site, time)} and ${time('until')} <= ${today}`,
        ['until desc', 'dayOfWeek', 'opensAt'],
      ),
      activities: referring(FamilyEducationActivity, 'site', 'heldOn desc'),
    },
    filters: { ...countedSite.filters, service: (site, value) => sql`${site('services')} @> array[${value}::text]` },
  },
  GuidanceSiteOpeningTime: {
    fields: {
      weekday: derived((time) => sql`(array[${sql.join(WEEKDAYS.map((day) => sql.lit(day)))}])[${time('dayOfWeek')}]`),
    },
  },
  ParentsSchool: placeReading(parentsSchool),
  WomenAndChildrensHome: placeReading(home),
  CounsellingCentre: placeReading(centre),
};

const people: Reading = {
  FamilyEducationExpert: { filters: { ...officeReading(expert).filters, topic: hasTopic } },
  FamilyEducationVolunteer: officeReading(volunteer),
  GridWorker: {
    ...officeReading(gridWorker),
    fields: { reportCount: countOfChildren('at_risk_report', 'grid_worker_id') },
  },
};

const facts: Reading = {
  FamilyEducationCampaign: { fields: { activityCount: countOf('family_education_activity', 'campaign_id') } },
  FamilyEducationActivity: {
    fields: {
      knownChildCount: countOfChildren('family_education_attendance', 'activity_id'),
      attendances: referring(FamilyEducationAttendance, 'activity'),
    },
    filters: {
      figure: figureFilter(activity),
      campaignId: (activity, value) => sql`${activity('campaign')} = ${mapped(value, recordId)}`,
    },
  },
  FamilyGuidance: {
    fields: {
      isOpen: derived((guidance) => sql`(${guidance('closedOn')} is null)`),
      sessions: referring(FamilyGuidanceSession, 'guidance', 'heldOn desc'),
      sessionCount: countOf('family_guidance_session', 'guidance_id'),
      lastSessionOn: derived(
        (guidance) =>
          sql`(select max(t.held_on) from family_guidance_session t where t.guidance_id = ${guidance('id')})`,
      ),
    },
    filters: {
      isOpen: (guidance, asked) => claim(asked, sql`${guidance('closedOn')} is null`),
      topic: hasTopic,
      divisionCode: (guidance, value) =>
        sql`${guidance('child')} in (select c.id from guided_child c where ${within(sql`c.division_code`, sql`${value}::text`)})`,
    },
  },
  AtRiskReport: {
    fields: { isAnswered: derived(isAnswered) },
    filters: { isAnswered: (report, asked) => claim(asked, isAnswered(report)) },
  },
};

const root: Record<string, FieldReading> = {
  guidanceSite: byId(GuidanceSite),
  guidanceSites: all(GuidanceSite, 'divisionCode', 'name'),
  parentsSchool: byId(ParentsSchool),
  parentsSchools: all(ParentsSchool, 'divisionCode', 'name'),
  womenAndChildrensHome: byId(WomenAndChildrensHome),
  womenAndChildrensHomes: all(WomenAndChildrensHome, 'divisionCode', 'name'),
  counsellingCentre: byId(CounsellingCentre),
  counsellingCentres: all(CounsellingCentre, 'divisionCode', 'name'),
  familyEducationActivity: byId(FamilyEducationActivity),
  familyEducationActivities: all(FamilyEducationActivity, 'heldOn desc'),
  lectures: many(FamilyEducationActivity, (_, activity) => sql`${activity('form')} = 'LECTURE'`, ['heldOn desc']),
  familyEducationCampaigns: all(FamilyEducationCampaign, 'from desc'),
  familyEducationExperts: all(FamilyEducationExpert, 'name'),
  familyEducationVolunteers: all(FamilyEducationVolunteer, 'name'),
  gridWorkers: all(GridWorker, 'divisionCode', 'from'),
  guidedChildren: all(GuidedChild, 'divisionCode', 'name'),
  familyGuidance: byId(FamilyGuidance),
  familyGuidances: all(FamilyGuidance, 'openedOn desc'),
  jointHomeVisits: all(JointHomeVisit, 'visitedOn desc'),
  jointHomeVisitDuties: visitDutyList(JointHomeVisitDuty),
  atRiskReport: byId(AtRiskReport),
  atRiskReports: all(AtRiskReport, 'reportedOn desc'),
  womensFederationChanges: changes('guided_child'),
};

/** How the women's federation's types are read. */
export const reading: Reading = {
  ...childReading,
  ...divisionReading,
  ...places,
  ...people,
  ...facts,
  ...erasureReading(erasure),
  Query: { fields: { ...root, ...erasureRoot('guidedChild', erasure) } },
};
