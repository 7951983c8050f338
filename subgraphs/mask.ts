import { sql } from 'kysely';
import type { Mask } from '../schema/access/classification.ts';
import type { Sql } from './reading.ts';

/** The masked form of a value (脱敏), worked out in the database so that the value itself never leaves it. */
export function masked(mask: Exclude<Mask, 'SMALL_CELL'>, value: Sql): Sql {
  return sql`(select ${FORMS[mask](sql`m.v`)} from (select ${value} as v) m)`;
}

const HIDDEN_TEXT = '(已隐去)';

const FORMS: Record<Exclude<Mask, 'SMALL_CELL'>, (value: Sql) => Sql> = {
  NAME: (value) => sql`left(${value}, 1) || repeat('*', greatest(char_length(${value}) - 1, 1))`,
  PHONE: (value) =>
    sql`case when char_length(${value}) >= 7 then left(${value}, 3) || '******' || right(${value}, 2) else repeat('*', char_length(${value})) end`,
  ADDRESS: (value) =>
    sql`case when ${value} is not null then coalesce(substring(${value} from '^.{2,30}?(?:街道|[乡镇])') || '……', ${sql.lit(HIDDEN_TEXT)}) end`,
  NATIONAL_ID: (value) => sql`left(${value}, 2) || repeat('*', 15) || right(${value}, 1)`,
  YEAR: (value) => sql`date_trunc('year', ${value})::date`,
  COUNTY: (value) => sql`left(${value}, 6)`,
  TEXT: (value) => sql`case when ${value} is not null then ${sql.lit(HIDDEN_TEXT)} end`,
};
