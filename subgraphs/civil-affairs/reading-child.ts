import { sql } from 'kysely';
import { maskNationalId } from '../../schema/national-id.ts';
import { dataQualityFilters } from '../data-quality.ts';
import { figureFilter } from '../figure-list.ts';
import { claim, columnsOf, holds, today } from '../in-force.ts';
import { within } from '../read-list.ts';
import { derived, here, many, one, type Reading, type Row, type Sql, sealed } from '../reading.ts';
import { visitDutyFields } from '../visit-duty-reading.ts';
import { ChildCategoryRecord } from './entities/child-category-record.ts';
import { ChildDirector } from './entities/child-director.ts';
import { ChildrensHome } from './entities/childrens-home.ts';
import { Guardianship } from './entities/guardianship.ts';
import { HomeVisit } from './entities/home-visit.ts';
import { HomeVisitCredit } from './entities/home-visit-credit.ts';
import { Parent } from './entities/parent.ts';
import { ParentWorkPlace } from './entities/parent-work-place.ts';
import { RegisteredChild } from './entities/registered-child.ts';
import { ServiceCase } from './entities/service-case.ts';
import { child as counted } from './figures/subjects.ts';
import { hasInitials } from './name-initials.ts';
import { NATIONAL_ID } from './national-id-column.ts';
import { quality } from './quality.ts';
import { located, locatedBy } from './reading-located.ts';
import { sweepFacts } from './reading-sweep-facts.ts';
import { gaps } from './register-gaps.ts';
import { standardValue } from './standard-in-force.ts';

const record = columnsOf('r');

/** Whether the child has a row of a table for which a condition holds. */
function has(child: Row, table: string, condition: Sql): Sql {
  return sql`exists (select from ${sql.table(table)} r where r.child_id = ${child('id')} and ${condition})`;
}

const isKeyCareObject = (child: Row) => has(child, 'needs_assessment', sql`r.level = 'KEY_CARE' and ${holds(record)}`);

const lastVisit = (child: Row, column: string) =>
  sql`(select ${sql.ref(`r.${column}`)} from home_visit r where r.child_id = ${child('id')} order by r.visited_on desc, r.id desc limit 1)`;

const isVisitOverdue = (child: Row) => sql`coalesce(${lastVisit(child, 'next_due_on')} < ${today}, false)`;

const age = (child: Row) => sql`extract(year from age(${today}, ${child('birthDate')}))::int`;

const isLeftBehind = sql`r.category = 'LEFT_BEHIND' and ${holds(record)}`;
const isOverAge = (child: Row) =>
  sql`(${has(child, 'child_category_record', isLeftBehind)} and ${age(child)} >= ${standardValue(sql`'LEFT_BEHIND_AGE_BELOW'`, child('divisionCode'))})`;

const earliestCategory = (child: Row) =>
  sql`(select r.id from child_category_record r where r.child_id = ${child('id')} and ${holds(record)}
    order by r."from", r.category limit 1)`;

const parent = (relation: 'FATHER' | 'MOTHER') =>
  one(Parent, (child, row) => sql`${row('child')} = ${child('id')} and ${row('relation')} = ${sql.lit(relation)}`);

/** Children with the same father or mother, told by name and phone number together: each alone repeats. */
const siblingsOf = (child: Row) => sql`select other.child_id from parent mine
  join parent other on other.phone = mine.phone and other.name = mine.name and other.relation = mine.relation
  where mine.child_id = ${child('id')} and other.child_id <> mine.child_id`;

const current = (child: Row, target: Row) => sql`${target('child')} = ${child('id')} and ${holds(target)}`;

/** 儿童: identity from the register, the section over the same row, and how the register is searched. */
export const childReading: Reading = {
  Child: {
    entity: RegisteredChild,
    key: 'id',
    fields: {
      nationalId: sealed('nationalIdSealed', NATIONAL_ID, maskNationalId),
      age: derived(age),
      division: located,
      householdDivision: locatedBy('householdDivisionCode'),
      categories: derived(
        (child) => sql`(select coalesce(json_agg(r.category order by r."from", r.category), '[]')
          from child_category_record r where r.child_id = ${child('id')} and ${holds(record)})`,
      ),
      isProvisional: derived((child) => sql`(${child('nationalIdSealed')} is null)`),
      isActive: derived((child) => sql`(${child('removedOn')} is null)`),
      civilAffairs: here(),
    },
    filters: {
      nameInitials: (child, letters) => hasInitials(child('name'), letters),
      householdDivisionCode: (child, code) => within(child('householdDivisionCode'), sql`${code}::text`),
      categories: (child, categories) =>
        has(child, 'child_category_record', sql`r.category = any(${categories}::text[]) and ${holds(record)}`),
      isProvisional: (child, asked) => claim(asked, sql`(${child('nationalIdSealed')} is null)`),
      isActive: (child, asked) => claim(asked, sql`(${child('removedOn')} is null)`),
      isKeyCareObject: (row, asked) => claim(asked, isKeyCareObject(row)),
      isOverAge: (child, asked) => claim(asked, sql`coalesce(${isOverAge(child)}, false)`),
      hasGuardian: (child, asked) => claim(asked, has(child, 'guardianship', holds(record))),
      hasOpenCase: (child, asked) => claim(asked, has(child, 'service_case', sql`r.closed_on is null`)),
      hasServiceAgreement: (child, asked) => claim(asked, has(child, 'service_agreement', holds(record))),
      notVisitedSince: (child, day) => sql`not ${has(child, 'home_visit', sql`r.visited_on >= ${day}::date`)}`,
      isVisitOverdue: (row, asked) => claim(asked, isVisitOverdue(row)),
      ...dataQualityFilters(quality),
      figure: figureFilter(counted),
    },
  },
  CivilAffairsChild: {
    entity: RegisteredChild,
    fields: {
      isKeyCareObject: derived(isKeyCareObject),
      category: one(ChildCategoryRecord, (child, row) => sql`${row('id')} = ${earliestCategory(child)}`),
      father: parent('FATHER'),
      mother: parent('MOTHER'),
      siblings: many(RegisteredChild, (child, other) => sql`${other('id')} = any(array(${siblingsOf(child)}))`, [
        'birthDate',
      ]),
      parentWorkPlaces: many(
        ParentWorkPlace,
        (child, place) => sql`${place('parent')} in (select p.id from parent p where p.child_id = ${child('id')})`,
        ['from desc'],
      ),
      guardianship: one(Guardianship, current),
      openCase: one(ServiceCase, (child, row) => sql`${row('child')} = ${child('id')} and ${row('closedOn')} is null`),
      lastVisit: one(HomeVisit, (child, visit) => sql`${visit('id')} = ${lastVisit(child, 'id')}`),
      nextVisitDueOn: derived((child) => lastVisit(child, 'next_due_on')),
      isVisitOverdue: derived(isVisitOverdue),
      ...visitDutyFields(HomeVisit, HomeVisitCredit),
      childrensHomes: many(
        ChildrensHome,
        (child, home) => sql`${home('divisionCode')} = ${child('divisionCode')} and ${home('status')} = 'OPERATING'`,
        ['name'],
      ),
      childDirectors: many(
        ChildDirector,
        (child, director) => sql`${director('divisionCode')} = ${child('divisionCode')} and ${holds(director)}`,
        ['from'],
      ),
      gaps: derived(gaps),
      ...sweepFacts,
    },
  },
  ChildCategoryRecord: { fields: { isCurrent: derived((row) => holds(row)) } },
  Guardianship: { fields: { isCurrent: derived((row) => holds(row)) } },
  NeedsAssessment: { fields: { isCurrent: derived((row) => holds(row)) } },
  ServiceAgreement: { fields: { isCurrent: derived((row) => holds(row)) } },
  ChildInsurance: { fields: { isCurrent: derived((row) => holds(row)) } },
  ChildSubsidy: { fields: { isCurrent: derived((row) => holds(row)) } },
  ResidenceRecord: { fields: { division: located } },
  Parent: {
    fields: {
      isAway: derived((parent) => sql`(${parent('status')} = 'AWAY')`),
      workPlace: one(ParentWorkPlace, (parent, place) => sql`${place('parent')} = ${parent('id')} and ${holds(place)}`),
    },
  },
  ParentWorkPlace: { fields: { isCurrent: derived((row) => holds(row)) } },
};
