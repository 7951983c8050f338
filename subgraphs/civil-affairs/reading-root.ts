import { sql } from 'kysely';
import { childIdOf, isChildId } from '../../schema/child-id.ts';
import { badInput } from '../../schema/errors.ts';
import { type NationalId, nationalIdProblem, parseNationalId } from '../../schema/national-id.ts';
import { dayAt } from '../../schema/plain-date.ts';
import { erasureRoot } from '../erasure-reading.ts';
import { changes } from '../feed-reading.ts';
import { type Arguments, all, byId, many, one, reference, type Sql, type TypeReading } from '../reading.ts';
import { mapped } from '../slot.ts';
import { visitDutyList } from '../visit-duty-reading.ts';
import { ChildDirector } from './entities/child-director.ts';
import { ChildServiceOrganisation } from './entities/child-service-organisation.ts';
import { ChildSupervisor } from './entities/child-supervisor.ts';
import { ChildrensHome } from './entities/childrens-home.ts';
import { Division } from './entities/division.ts';
import { HomeVisit } from './entities/home-visit.ts';
import { HomeVisitDuty } from './entities/home-visit-duty.ts';
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
import { erasure } from './erasure.ts';
import { soughtChild } from './find-child.ts';
import { numberIndex } from './national-id-column.ts';
import { isInRegion, isValidOn } from './standard-in-force.ts';

/** The id asked for. What it has become since is told only with the record itself: an alias says that there is a child. */
function givenId(args: Arguments): Sql {
  return sql`${mapped<string>(args.id, (text) => (isChildId(text) ? text : null))}::text`;
}

/** The id a child is known by now: a provisional id that has been identified leads to the proper one. */
function currentId(args: Arguments): Sql {
  const id = givenId(args);
  return sql`coalesce((select a.child_id from child_alias a where a.alias_id = ${id} and a.until is null), ${id})`;
}

/** The id of the child with the given number; a wrong number is refused with what is wrong with it. */
function idByNumber(args: Arguments): Sql {
  return sql`${mapped<string>(args.nationalId, (text, keys) => childIdOf(keys.linkageKey, givenNumber(text)))}::text`;
}

/** The blind index of the given number, by which the register is searched. */
function indexByNumber(args: Arguments): Sql {
  return sql`${mapped<string>(args.nationalId, (text, keys) => numberIndex(givenNumber(text), keys))}::text`;
}

function givenNumber(text: string): NationalId {
  const message = nationalIdProblem(text, dayAt(new Date()));
  if (message) throw badInput({ field: 'nationalId', message });
  return parseNationalId(text);
}

/** 查询: a child known only elsewhere still resolves, as its id alone. */
export const rootReading: TypeReading = {
  fields: {
    child: one(RegisteredChild, (_, child, args) => sql`${child('id')} = ${currentId(args)}`, givenId),
    childByNationalId: one(
      RegisteredChild,
      (_, child, args) => sql`${child('nationalIdIndex')} = ${indexByNumber(args)}`,
      idByNumber,
    ),
    findChild: reference((_, args) => soughtChild(args)),
    children: all(RegisteredChild, 'divisionCode', 'name'),
    division: one(Division, (_, division, args) => sql`${division('code')} = ${args.code}`),
    divisions: all(Division, 'code'),
    childrensHome: byId(ChildrensHome),
    childrensHomes: all(ChildrensHome, 'divisionCode', 'name'),
    childDirector: byId(ChildDirector),
    childDirectors: all(ChildDirector, 'divisionCode', 'name'),
    childSupervisor: byId(ChildSupervisor),
    childSupervisors: all(ChildSupervisor, 'divisionCode', 'name'),
    training: byId(Training),
    civilAffairsChanges: changes('registered_child'),
    ...erasureRoot('registeredChild', erasure),
    trainings: all(Training, 'startsOn desc'),
    townshipCareHome: byId(TownshipCareHome),
    townshipCareHomes: all(TownshipCareHome, 'divisionCode', 'name'),
    socialWorkStation: byId(SocialWorkStation),
    socialWorkStations: all(SocialWorkStation, 'divisionCode', 'name'),
    childServiceOrganisation: byId(ChildServiceOrganisation),
    childServiceOrganisations: all(ChildServiceOrganisation, 'divisionCode', 'name'),
    serviceCase: byId(ServiceCase),
    serviceCases: all(ServiceCase, 'openedOn desc'),
    homeVisit: byId(HomeVisit),
    homeVisits: all(HomeVisit, 'visitedOn desc'),
    homeVisitDuties: visitDutyList(HomeVisitDuty),
    referral: byId(Referral),
    referrals: all(Referral, 'referredOn desc'),
    mandatoryReport: byId(MandatoryReport),
    mandatoryReports: all(MandatoryReport, 'reportedOn desc'),
    vagrantFollowUps: all(VagrantFollowUp, 'foundOn desc'),
    publicityEvents: all(PublicityEvent, 'heldOn desc'),
    standards: many(
      Standard,
      (_, row, { on, regionCode }) => sql`${on ? isValidOn(row, sql`${on}::date`) : sql`true`}
        and ${regionCode ? isInRegion(row, sql`${regionCode}::text`) : sql`true`}`,
      ['code', 'validFrom'],
    ),
  },
};
