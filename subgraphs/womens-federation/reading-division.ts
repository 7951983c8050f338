import { sql } from 'kysely';
import { traceReading } from '../child-trace.ts';
import { contactOffice } from '../contact-office.ts';
import { dataQuality } from '../data-quality.ts';
import { figureReport } from '../figure-reading.ts';
import { columnsOf, isOpen, today } from '../in-force.ts';
import { KnownDivision } from '../known-division.ts';
import { within } from '../read-list.ts';
import {
  type Arguments,
  derived,
  type FieldReading,
  here,
  many,
  type Reading,
  type Row,
  type Sql,
} from '../reading.ts';
import { unsealed } from '../sealed-children.ts';
import { AtRiskReport } from './entities/at-risk-report.ts';
import { CounsellingCentre } from './entities/counselling-centre.ts';
import { FamilyEducationActivity } from './entities/family-education-activity.ts';
import { FamilyEducationExpert } from './entities/family-education-expert.ts';
import { FamilyEducationVolunteer } from './entities/family-education-volunteer.ts';
import { GridWorker } from './entities/grid-worker.ts';
import { GuidanceSite } from './entities/guidance-site.ts';
import { GuidedChild } from './entities/guided-child.ts';
import { ParentsSchool } from './entities/parents-school.ts';
import { WomenAndChildrensHome } from './entities/women-and-childrens-home.ts';
import { quality } from './quality.ts';
import { hasSiteInReach } from './site-in-reach.ts';

/** The rows of an entity in the division's subtree. */
function inSubtree(entity: Parameters<typeof many>[0], orderBy: readonly string[]): FieldReading {
  return many(entity, (division, row) => within(row('divisionCode'), division('code')), orderBy);
}

/** A count over a table `t`, restricted to the division's subtree by its division code. */
function counted(
  what: Sql,
  from: Sql,
  condition: (args: Arguments) => Sql = () => sql`true`,
  code = sql`t.division_code`,
) {
  return derived(
    (division, args) =>
      sql`(select ${what} from ${from} where ${within(code, division('code'))} and ${condition(args)})::int`,
  );
}

const COUNT = sql`count(*)`;
const OPEN = () => isOpen(columnsOf('t'));

/** Whether a day lies in the period the client asks for; an end not given is open. */
function during(day: Sql, args: Arguments): Sql {
  return sql`${day} >= coalesce(${args.from ?? null}::date, '-infinity') and ${day} < coalesce(${args.until ?? null}::date, 'infinity')`;
}

const lecture = (args: Arguments) => sql`t.form = 'LECTURE' and ${during(sql`t.held_on`, args)}`;

const childOf = (table: string) => sql`${sql.table(table)} t join guided_child c on c.id = t.child_id`;

/** Rows `t` about a child, when they are of children that are not sealed. */
const UNSEALED = unsealed(sql`t.child_id`);

/** Children whose last joint home visit agreed on a day that has passed without another visit. */
const overdue = (division: Row): Sql => sql`(select count(*) from (
  select distinct on (v.child_id) v.next_due_on from joint_home_visit v
  where ${within(sql`v.division_code`, division('code'))} and ${unsealed(sql`v.child_id`)}
  order by v.child_id, v.visited_on desc, v.id desc) last where last.next_due_on < ${today})::int`;

const lists: Record<string, FieldReading> = {
  guidanceSites: inSubtree(GuidanceSite, ['divisionCode', 'name']),
  parentsSchools: inSubtree(ParentsSchool, ['divisionCode', 'name']),
  womenAndChildrensHomes: inSubtree(WomenAndChildrensHome, ['divisionCode', 'name']),
  counsellingCentres: inSubtree(CounsellingCentre, ['divisionCode', 'name']),
  lectures: many(
    FamilyEducationActivity,
    (division, row) => sql`${within(row('divisionCode'), division('code'))} and ${row('form')} = 'LECTURE'`,
    ['heldOn desc'],
  ),
  familyEducationActivities: inSubtree(FamilyEducationActivity, ['heldOn desc']),
  experts: inSubtree(FamilyEducationExpert, ['name']),
  volunteers: inSubtree(FamilyEducationVolunteer, ['name']),
  gridWorkers: inSubtree(GridWorker, ['divisionCode', 'from']),
  guidedChildren: inSubtree(GuidedChild, ['divisionCode', 'name']),
  atRiskReports: inSubtree(AtRiskReport, ['reportedOn desc']),
  villagesWithoutSite: many(
    KnownDivision,
    (division, village) => sql`${within(village('code'), division('code'))} and ${village('level')} = 'VILLAGE'
      and not exists (select from guidance_site t where t.division_code = ${village('code')} and ${OPEN()})`,
    ['code'],
  ),
};

const counts: Record<string, FieldReading> = {
  villageCount: counted(COUNT, sql`known_division t`, () => sql`t.level = 'VILLAGE'`, sql`t.code`),
  siteCount: counted(COUNT, sql`guidance_site t`, OPEN),
  villagesWithSiteCount: counted(
    sql`count(distinct t.division_code)`,
    sql`guidance_site t`,
    () => sql`length(t.division_code) = 12 and ${OPEN()}`,
  ),
  hasSiteInReach,
  parentsSchoolCount: counted(COUNT, sql`parents_school t`, OPEN),
  womenAndChildrensHomeCount: counted(COUNT, sql`women_and_childrens_home t`, OPEN),
  counsellingCentreCount: counted(COUNT, sql`counselling_centre t`, OPEN),
  lectureCount: counted(COUNT, sql`family_education_activity t`, lecture),
  lectureParticipantCount: counted(
    sql`coalesce(sum(t.participant_count), 0)`,
    sql`family_education_activity t`,
    lecture,
  ),
  guidedFamilyCount: counted(
    sql`count(distinct t.child_id)`,
    childOf('family_guidance'),
    () => sql`t.closed_on is null and ${UNSEALED}`,
    sql`c.division_code`,
  ),
  keyFamilyCount: counted(
    COUNT,
    childOf('key_family_record'),
    () => sql`daterange(t."from", t."until") @> ${today} and ${UNSEALED}`,
    sql`c.division_code`,
  ),
  jointHomeVisitCount: counted(
    COUNT,
    sql`joint_home_visit t`,
    (args) => sql`${during(sql`t.visited_on`, args)} and ${UNSEALED}`,
  ),
  overdueJointHomeVisitCount: derived(overdue),
  unansweredReportCount: counted(COUNT, sql`at_risk_report t`, () => sql`t.answered_on is null and ${UNSEALED}`),
};

/** How a division's section is read (妇联在一个区划的家庭教育服务情况). */
export const divisionReading: Reading = {
  Division: { key: 'code', fields: { womensFederation: here() } },
  ChildTrace: traceReading('womensFederation', 'WOMENS_FEDERATION', 'guided_child'),
  WomensFederationDivision: {
    key: 'code',
    fields: {
      contactOffice,
      dataQuality: dataQuality(quality),
      figures: figureReport('WOMENS_FEDERATION'),
      ...lists,
      ...counts,
    },
  },
};
