import { sql } from 'kysely';
import { dataQualityFilters } from '../data-quality.ts';
import { figureFilter } from '../figure-list.ts';
import { claim, columnsOf, holds } from '../in-force.ts';
import { derived, many, one, type Reading, type Row, type Sql } from '../reading.ts';
import { visitDutyFields } from '../visit-duty-reading.ts';
import { monthStart, quarterStart } from './conditions.ts';
import { HeartHarbour } from './entities/heart-harbour.ts';
import { LeagueChild } from './entities/league-child.ts';
import { MonthlyVisit } from './entities/monthly-visit.ts';
import { MonthlyVisitCredit } from './entities/monthly-visit-credit.ts';
import { Pairing } from './entities/pairing.ts';
import { child as counted } from './figures/subjects.ts';
import { quality } from './quality.ts';
import { sweepFacts } from './reading-sweep-facts.ts';

const lastVisitOn = (child: Row): Sql =>
  sql`(select max(v.visited_on) from monthly_visit v join pairing p on p.id = v.pairing_id where p.child_id = ${child('id')})`;

const lastCareOn = (child: Row): Sql =>
  sql`(select max(e.held_on) from collective_care_participation cp join collective_care e on e.id = cp.collective_care_id where cp.child_id = ${child('id')})`;

const isVisitedThisMonth = (child: Row): Sql => sql`coalesce(${lastVisitOn(child)} >= ${monthStart}, false)`;

const isPaired = (child: Row): Sql =>
  sql`exists (select from pairing p where p.child_id = ${child('id')} and ${holds(columnsOf('p'))})`;

const ofPairings = (child: Row, visit: Row): Sql =>
  sql`${visit('pairing')} in (select p.id from pairing p where p.child_id = ${child('id')})`;

const pairing = one(Pairing, (child, row) => sql`${row('child')} = ${child('id')} and ${holds(row)}`);

/** How a child is read, in its own section and in the League's list. */
export const childReading: Reading = {
  Child: { key: 'id', fields: { youthLeague: one(LeagueChild, (child, row) => sql`${row('id')} = ${child('id')}`) } },
  YouthLeagueChild: {
    entity: LeagueChild,
    fields: {
      pairing,
      monthlyVisits: many(MonthlyVisit, ofPairings, ['visitedOn desc']),
      ...visitDutyFields(MonthlyVisit, MonthlyVisitCredit, ofPairings),
      lastMonthlyVisitOn: derived(lastVisitOn),
      isVisitedThisMonth: derived(isVisitedThisMonth),
      lastCollectiveCareOn: derived(lastCareOn),
      isCaredForThisQuarter: derived((child) => sql`coalesce(${lastCareOn(child)} >= ${quarterStart}, false)`),
      harbours: many(
        HeartHarbour,
        (child, harbour) =>
          sql`${harbour('id')} in (select m.harbour_id from harbour_membership m where m.child_id = ${child('id')} and ${holds(columnsOf('m'))})`,
        ['name'],
      ),
      ...sweepFacts,
    },
  },
  LeagueChild: {
    fields: {
      child: { kind: 'KEY', key: (row) => row('id') },
      pairing,
      isVisitedThisMonth: derived(isVisitedThisMonth),
    },
    filters: {
      ...dataQualityFilters(quality),
      figure: figureFilter(counted),
      isPaired: (row, value) => claim(value, isPaired(row)),
      isVisitedThisMonth: (row, value) => claim(value, isVisitedThisMonth(row)),
    },
  },
};
