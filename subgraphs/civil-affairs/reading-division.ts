import { sql } from 'kysely';
import { traceReading } from '../child-trace.ts';
import { contactOffice } from '../contact-office.ts';
import { dataQuality } from '../data-quality.ts';
import { figureFilter, livesThereOrCounts } from '../figure-list.ts';
import { figureReport } from '../figure-reading.ts';
import { today } from '../in-force.ts';
import { within } from '../read-list.ts';
import { type FieldReading, here, many, type Reading, type Row, type Sql } from '../reading.ts';
import { dayOf } from './day-of.ts';
import { divisionFigures } from './division-figures.ts';
import { ChildDirector } from './entities/child-director.ts';
import { ChildServiceOrganisation } from './entities/child-service-organisation.ts';
import { ChildSupervisor } from './entities/child-supervisor.ts';
import { ChildrensHome } from './entities/childrens-home.ts';
import { Division } from './entities/division.ts';
import { HomeVisit } from './entities/home-visit.ts';
import { MandatoryReport } from './entities/mandatory-report.ts';
import { PublicityEvent } from './entities/publicity-event.ts';
import { Referral } from './entities/referral.ts';
import { RegisteredChild } from './entities/registered-child.ts';
import { ServiceCase } from './entities/service-case.ts';
import { SocialWorkStation } from './entities/social-work-station.ts';
import { Standard } from './entities/standard.ts';
import { TownshipCareHome } from './entities/township-care-home.ts';
import { Training } from './entities/training.ts';
import { VagrantFollowUp } from './entities/vagrant-follow-up.ts';
import { division as countedDivision } from './figures/subjects.ts';
import { quality } from './quality.ts';
import { isNearest } from './standard-in-force.ts';

/** The rows of an entity that lie in the division's subtree. */
function inSubtree(entity: { name: string }, orderBy: readonly string[]): FieldReading {
  return many(entity, (division, row) => within(row('divisionCode'), division('code')), orderBy);
}

/** Whether a division is a village in force that has no home which is not closed (HN2019: one home a village). */
function isVillageWithoutHome(village: Row): Sql {
  return sql`(${village('level')} = 'VILLAGE' and (${village('validUntil')} is null or ${village('validUntil')} > ${today})
    and not exists (select from childrens_home h where h.division_code = ${village('code')} and h.status <> 'CLOSED'))`;
}

/** 行政区划, and what civil affairs has in one: lists and counts over its whole subtree. */
export const divisionReading: Reading = {
  Division: {
    fields: { civilAffairs: here() },
    filters: {
      parentCode: (division, code) => sql`${division('parent')} = ${code}`,
      divisionCode: (division, code) => within(division('code'), sql`${code}::text`),
      figure: figureFilter(countedDivision),
    },
  },
  ChildTrace: traceReading('civilAffairs', 'CIVIL_AFFAIRS', 'registered_child'),
  CivilAffairsDivision: {
    entity: Division,
    fields: {
      ...divisionFigures,
      figures: figureReport('CIVIL_AFFAIRS'),
      contactOffice,
      dataQuality: dataQuality(quality),
      divisions: many(Division, (division, row) => within(row('code'), division('code')), ['code']),
      children: many(RegisteredChild, livesThereOrCounts, ['divisionCode', 'name']),
      childrensHomes: inSubtree(ChildrensHome, ['divisionCode', 'name']),
      villagesWithoutHome: many(
        Division,
        (division, village) => sql`${within(village('code'), division('code'))} and ${isVillageWithoutHome(village)}`,
        ['code'],
      ),
      childDirectors: inSubtree(ChildDirector, ['divisionCode', 'name']),
      childSupervisors: inSubtree(ChildSupervisor, ['divisionCode', 'name']),
      trainings: inSubtree(Training, ['startsOn desc']),
      townshipCareHomes: inSubtree(TownshipCareHome, ['divisionCode', 'name']),
      socialWorkStations: inSubtree(SocialWorkStation, ['divisionCode', 'name']),
      childServiceOrganisations: inSubtree(ChildServiceOrganisation, ['divisionCode', 'name']),
      serviceCases: inSubtree(ServiceCase, ['openedOn desc']),
      homeVisits: inSubtree(HomeVisit, ['visitedOn desc']),
      referrals: inSubtree(Referral, ['referredOn desc']),
      mandatoryReports: inSubtree(MandatoryReport, ['reportedOn desc']),
      vagrantFollowUps: inSubtree(VagrantFollowUp, ['foundOn desc']),
      publicityEvents: inSubtree(PublicityEvent, ['heldOn desc']),
      standards: many(Standard, (division, row, args) => isNearest(row, division('code'), dayOf(args.on)), ['code']),
    },
  },
};
