import { sql } from 'kysely';
import { figureFilter } from '../figure-list.ts';
import { claim, columnsOf, holds, today } from '../in-force.ts';
import { derived, type FieldReading, here, many, type Reading, type Row } from '../reading.ts';
import { unsealed } from '../sealed-children.ts';
import { dayOf } from './day-of.ts';
import { ChildDirector } from './entities/child-director.ts';
import { ChildrensHome } from './entities/childrens-home.ts';
import { careHome, organisation, publicityEvent, station } from './figures/service-subjects.ts';
import { home as countedHome } from './figures/subjects.ts';
import { meetsStandard, unmetCriteria } from './home-criteria.ts';
import { located } from './reading-located.ts';
import { standardValue } from './standard-in-force.ts';

const demonstration = columnsOf('d');

const demonstrationNow = (home: Row, column: string) =>
  sql`(select ${sql.ref(`d.${column}`)} from home_demonstration d where d.home_id = ${home('id')} and ${holds(demonstration)} limit 1)`;

const demonstrationLevel = (home: Row) => sql`coalesce(${demonstrationNow(home, 'level')}, 'NONE')`;

/** The hours of a weekday as words: the part of the year, where it is not all of it, before each. */
const hoursOn = (weekday: string): FieldReading =>
  derived(
    (
      home,
    ) => sql`(select string_agg(case o.season when 'SCHOOL_TERM' then '学期中 ' when 'HOLIDAY' then '寒暑假 ' else '' end
        || o.opens_at || '-' || o.closes_at, ';' order by o.position)
      from home_opening_hours o where o.home_id = ${home('id')} and o.weekday = ${sql.lit(weekday)})`,
  );

const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

const workerCount = (station: Row) =>
  sql`(select count(*) from social_worker w where w.station_id = ${station('id')} and ${holds(columnsOf('w'))})`;

/** Homes, care homes, stations, organisations, events. */
export const placeReading: Reading = {
  ChildrensHome: {
    fields: {
      division: located,
      weeklyHours: here(),
      demonstrationLevel: derived(demonstrationLevel),
      demonstrationSince: derived((home) => demonstrationNow(home, 'from')),
      servedChildCount: derived(
        (home) => sql`(select count(distinct a.child_id) from service_agreement a
          where a.home_id = ${home('id')} and ${holds(columnsOf('a'))} and ${unsealed(sql`a.child_id`)})`,
      ),
      directors: many(
        ChildDirector,
        (home, director) => sql`${director('home')} = ${home('id')} and ${holds(director)}`,
        ['from'],
      ),
      meetsStandard: derived((home, args) => meetsStandard(home, dayOf(args.on))),
      unmetCriteria: derived((home, args) => unmetCriteria(home, dayOf(args.on))),
    },
    filters: {
      demonstrationLevels: (home, levels) => sql`${demonstrationLevel(home)} = any(${levels}::text[])`,
      meetsStandard: (home, asked) => claim(asked, meetsStandard(home, today)),
      figure: figureFilter(countedHome),
    },
  },
  HomeWeeklyHours: {
    entity: ChildrensHome,
    fields: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday.toLowerCase(), hoursOn(weekday)])),
  },
  HomeSubsidy: {
    fields: {
      meetsStandard: derived(
        (subsidy) => sql`case ${subsidy('purpose')} when 'NEW_HOME' then ${subsidy('totalYuan')} >= (
          select ${standardValue(sql`'HOME_NEW_SUBSIDY'`, sql`h.division_code`, subsidy('grantedOn'))}
          from childrens_home h where h.id = ${subsidy('home')}) end`,
      ),
    },
  },
  TownshipCareHome: { fields: { division: located }, filters: { figure: figureFilter(careHome) } },
  SocialWorkStation: {
    fields: {
      division: located,
      workerCount: derived(workerCount),
      workerCountMeetsStandard: derived(
        (station) => sql`(${workerCount(station)} between
          ${standardValue(sql`'STATION_WORKERS_LEAST'`, station('divisionCode'))}
          and ${standardValue(sql`'STATION_WORKERS_MOST'`, station('divisionCode'))})`,
      ),
      openCaseCount: derived(
        (station) =>
          sql`(select count(*) from service_case c
            where c.station_id = ${station('id')} and c.closed_on is null and ${unsealed(sql`c.child_id`)})`,
      ),
    },
    filters: { figure: figureFilter(station) },
  },
  ChildServiceOrganisation: {
    fields: { division: located },
    filters: {
      isIncubated: (row, asked) => claim(asked, sql`(${row('incubatedOn')} is not null)`),
      figure: figureFilter(organisation),
    },
  },
  PublicityEvent: { fields: { division: located }, filters: { figure: figureFilter(publicityEvent) } },
};
