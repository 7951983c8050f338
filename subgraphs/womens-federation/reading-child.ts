import { sql } from 'kysely';
import { dataQualityFilters } from '../data-quality.ts';
import { figureFilter } from '../figure-list.ts';
import { claim, isOpen, today } from '../in-force.ts';
import { within } from '../read-list.ts';
import { derived, many, one, type Reading, type Row, reference, type Sql } from '../reading.ts';
import { visitDutyFields } from '../visit-duty-reading.ts';
import { AtRiskReport } from './entities/at-risk-report.ts';
import { FamilyEducationAttendance } from './entities/family-education-attendance.ts';
import { FamilyGuidance } from './entities/family-guidance.ts';
import { GuidanceSite } from './entities/guidance-site.ts';
import { GuidedChild } from './entities/guided-child.ts';
import { JointHomeVisit } from './entities/joint-home-visit.ts';
import { JointHomeVisitCredit } from './entities/joint-home-visit-credit.ts';
import { KeyFamilyRecord } from './entities/key-family-record.ts';
import { child as counted } from './figures/subjects.ts';
import { quality } from './quality.ts';

const ofChild = (child: Row, fact: Row) => sql`${fact('child')} = ${child('id')}`;

const isKeyFamily = (child: Row): Sql =>
  sql`exists (select from key_family_record r where r.child_id = ${child('id')} and daterange(r."from", r."until") @> ${today})`;

const isGuided = (child: Row): Sql =>
  sql`exists (select from family_guidance g where g.child_id = ${child('id')} and g.closed_on is null)`;

const lastJointHomeVisit = (child: Row, column: 'visited_on' | 'next_due_on'): Sql =>
  sql`(select v.${sql.ref(column)} from joint_home_visit v where v.child_id = ${child('id')} order by v.visited_on desc, v.id desc limit 1)`;

/** Whether the next joint home visit agreed at the last one has been missed (逾期). */
export const isJointHomeVisitOverdue = (child: Row): Sql =>
  sql`coalesce(${lastJointHomeVisit(child, 'next_due_on')} < ${today}, false)`;

/** How a child's section is read (妇联掌握的儿童情况). */
export const childReading: Reading = {
  Child: {
    key: 'id',
    fields: { womensFederation: one(GuidedChild, (child, guided) => sql`${guided('id')} = ${child('id')}`) },
  },
  WomensFederationChild: {
    entity: GuidedChild,
    fields: {
      child: reference((child) => child('id')),
      isKeyFamily: derived(isKeyFamily),
      keyFamilyRecords: many(KeyFamilyRecord, ofChild, ['from desc']),
      guidances: many(FamilyGuidance, ofChild, ['openedOn desc']),
      currentGuidance: one(
        FamilyGuidance,
        (child, guidance) => sql`${guidance('id')} = (select g.id from family_guidance g
          where g.child_id = ${child('id')} and g.closed_on is null order by g.opened_on desc, g.id desc limit 1)`,
      ),
      jointHomeVisits: many(JointHomeVisit, ofChild, ['visitedOn desc']),
      ...visitDutyFields(JointHomeVisit, JointHomeVisitCredit),
      lastJointHomeVisitOn: derived((child) => lastJointHomeVisit(child, 'visited_on')),
      nextJointHomeVisitDueOn: derived((child) => lastJointHomeVisit(child, 'next_due_on')),
      attendances: many(FamilyEducationAttendance, ofChild, ['attendedOn desc']),
      atRiskReports: many(AtRiskReport, ofChild, ['reportedOn desc']),
      nearestSites: many(
        GuidanceSite,
        (child, site) =>
          sql`${within(site('divisionCode'), sql`left(${child('divisionCode')}, 9)`)} and ${isOpen(site)}`,
        ['divisionCode', 'name'],
      ),
    },
    filters: {
      ...dataQualityFilters(quality),
      figure: figureFilter(counted),
      isKeyFamily: (child, asked) => claim(asked, isKeyFamily(child)),
      isGuided: (child, asked) => claim(asked, isGuided(child)),
      isJointHomeVisitOverdue: (child, asked) => claim(asked, isJointHomeVisitOverdue(child)),
    },
  },
};
