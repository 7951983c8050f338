import { sql } from 'kysely';
import { today } from '../in-force.ts';
import type { Row, Sql } from '../reading.ts';
import { standardValue } from './standard-in-force.ts';

/** What a home offers (HN2019), each as the number that the standard of the same code asks at least. */
const MEASURES: Record<string, (home: Row) => Sql> = {
  HOME_INDOOR_AREA: (home) => sql`${home('indoorAreaSquareMetres')}::numeric`,
  HOME_VIDEO_CONTACT: (home) => sql`${home('hasVideoContact')}::int`,
  HOME_READING: (home) => sql`${home('hasReadingEquipment')}::int`,
  HOME_RECREATION: (home) => sql`${home('hasRecreationEquipment')}::int`,
  HOME_OUTDOOR_SPACE: (home) => sql`${home('hasOutdoorSpace')}::int`,
  HOME_FUNCTIONS: (home) => sql`cardinality(${home('functions')})`,
  HOME_OPENING_HOURS: (home) => sql`(select count(*) from home_opening_hours o where o.home_id = ${home('id')})`,
  HOME_DUTY_ROSTER: (home) => sql`(select count(*) from home_duty_shift d where d.home_id = ${home('id')}
    and (d.until is null or d.until > ${today}))`,
};

/** The home against every standard in force for its place on a day: rows of criterion, value and the least asked. */
function measured(home: Row, day: Sql): Sql {
  const values = Object.entries(MEASURES).map(
    ([code, value], at) => sql`(${sql.lit(at)}, ${sql.lit(code)}, ${value(home)}::numeric)`,
  );
  return sql`(values ${sql.join(values)}) as m(at, criterion, value)
    cross join lateral (select ${standardValue(sql`m.criterion`, home('divisionCode'), day)} as least offset 0) s
    where s.least is not null`;
}

/** 未达标的项目: the criteria that a home does not meet, as JSON. */
export function unmetCriteria(home: Row, day: Sql): Sql {
  return sql`(select coalesce(json_agg(m.criterion order by m.at) filter (where m.value < s.least), '[]') from ${measured(home, day)})`;
}

/** 是否达标: whether a home meets every standard in force for its place; null where there is none. */
export function meetsStandard(home: Row, day: Sql): Sql {
  return sql`(select bool_and(m.value >= s.least) from ${measured(home, day)})`;
}
