import { sql } from 'kysely';
import { columnsOf, today } from '../in-force.ts';
import type { Row, Sql } from '../reading.ts';

const standard = columnsOf('standard');

/** Whether a standard is valid on a day. */
export function isValidOn(row: Row, day: Sql): Sql {
  return sql`(${row('validFrom')} <= ${day} and (${row('validUntil')} is null or ${row('validUntil')} > ${day}))`;
}

/** Whether a division lies in the region of a standard; without a region it is nationwide. */
export function isInRegion(row: Row, divisionCode: Sql): Sql {
  return sql`starts_with(${divisionCode}, coalesce(${row('regionCode')}, ''))`;
}

/** Whether a standard applies to a division on a day. */
function applies(row: Row, divisionCode: Sql, day: Sql): Sql {
  return sql`(${isInRegion(row, divisionCode)} and ${isValidOn(row, day)})`;
}

/** The value of a standard for a division on a day, the nearest region first; null where no document sets one. */
export function standardValue(code: Sql, divisionCode: Sql, day: Sql = today): Sql {
  return sql`(select standard.value from standard where standard.code = ${code} and ${applies(standard, divisionCode, day)}
    order by length(coalesce(standard.region_code, '')) desc limit 1)`;
}

/** Whether a standard is the nearest of its code for a division on a day. */
export function isNearest(row: Row, divisionCode: Sql, day: Sql): Sql {
  const nearer = columnsOf('nearer');
  return sql`(${applies(row, divisionCode, day)} and not exists (select from standard nearer
    where nearer.code = ${row('code')} and ${applies(nearer, divisionCode, day)}
    and length(coalesce(nearer.region_code, '')) > length(coalesce(${row('regionCode')}, ''))))`;
}
