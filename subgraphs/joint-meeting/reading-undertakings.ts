import { sql } from 'kysely';
import { claim, today } from '../in-force.ts';
import { within } from '../read-list.ts';
import { all, derived, type FieldReading, many, one, type Reading, type Row, reference, type Sql } from '../reading.ts';
import { viewerSlots } from '../session-slots.ts';
import { Undertaking } from './entities/undertaking.ts';
import { UndertakingValue } from './entities/undertaking-value.ts';
import { undertakingFigures } from './undertakings.ts';

const FIGURES = sql`${JSON.stringify(undertakingFigures())}::text::jsonb`;

/** The figure of an undertaking; an adopted one is measured as the one it was adopted from. */
const figure = (row: Row): Sql => sql`(${FIGURES} -> split_part(${row('number')}, '@', 1))`;

/** The latest value of an undertaking in a division. */
const latest = (row: Row, division: Sql, what: Sql): Sql =>
  sql`(select ${what} from undertaking_value v where v.undertaking_id = ${row('id')} and v.division_code = ${division}
    order by v.as_of desc limit 1)`;

const reported = (row: Row): Sql =>
  sql`(select r.status from undertaking_report r where r.undertaking_id = ${row('id')} order by r.id desc limit 1)`;

const isPast = (row: Row): Sql => sql`coalesce(${row('dueOn')} < ${today}, false)`;

/** A target, and a value in the region itself: then nobody has to say how it stands. */
const isComputed = (row: Row): Sql =>
  sql`(${row('targetValue')} is not null and ${latest(row, row('regionCode'), sql`v.value`)} is not null)`;

const isMet = (row: Row): Sql => {
  const value = latest(row, row('regionCode'), sql`v.value`);
  return sql`case ${row('targetComparison')} when 'AT_LEAST' then ${value} >= ${row('targetValue')} else ${value} <= ${row('targetValue')} end`;
};

/** The status (承诺的状态): measured before reported, reported before unknown. */
const status = (row: Row): Sql =>
  sql`(case when ${isComputed(row)}
      then case when ${isMet(row)} then 'MET' when ${isPast(row)} then 'NOT_MET' else 'IN_PROGRESS' end
    else coalesce(${reported(row)}, case when ${row('targetValue')} is null then 'NO_TARGET' else 'NOT_STARTED' end) end)`;

const isOverdue = (row: Row): Sql => sql`(${isPast(row)} and ${status(row)} <> 'MET')`;

/** The division that is asked for, or the region that the document is for. */
const place = (row: Row, args: { divisionCode?: unknown }): Sql =>
  sql`coalesce(${args.divisionCode ?? null}::text, ${row('regionCode')})`;

/** What the region and those above it undertake, or have adopted. */
const appliesTo = (row: Row, division: Sql): Sql => within(division, row('regionCode'));

/** Measured in the viewer's area, and not yet today. */
const isToMeasure = (row: Row): Sql =>
  sql`(${figure(row)} is not null and ${within(row('regionCode'), viewerSlots.division)}
    and exists (select from known_division k where k.code = ${row('regionCode')})
    and ${latest(row, row('regionCode'), sql`v.as_of`)} is distinct from ${today})`;

/** How undertakings are read. */
export const undertakingsReading: Reading = {
  Undertaking: {
    fields: {
      region: reference((row) => row('regionCode')),
      figureDepartment: derived((row) => sql`(${figure(row)} ->> 'department')`),
      figureCode: derived((row) => sql`(${figure(row)} ->> 'code')`),
      status: derived(status),
      isStatusComputed: derived(isComputed),
      isOverdue: derived(isOverdue),
      latestValue: one(
        UndertakingValue,
        (row, value, args) => sql`${value('id')} = ${latest(row, place(row, args), sql`v.id`)}`,
      ),
      values: many(
        UndertakingValue,
        (row, value, args) =>
          sql`${value('undertaking')} = ${row('id')} and ${value('divisionCode')} = ${place(row, args)}`,
        ['asOf desc'],
      ),
      adoptions: many(Undertaking, (row, adopted) => sql`${adopted('adoptedFrom')} = ${row('id')}`, ['id']),
    },
    filters: {
      owner: (row, value) => sql`${value} = any(${row('owners')})`,
      status: (row, value) => sql`${status(row)} = ${value}`,
      isOverdue: (row, value) => claim(value, isOverdue(row)),
      isComputable: (row, value) => claim(value, sql`${figure(row)} is not null`),
      isAdopted: (row, value) => claim(value, sql`${row('adoptedFrom')} is not null`),
      appliesTo: (row, value) => appliesTo(row, sql`${value}::text`),
    },
  },
};

/** The undertakings on a division's page. */
export const undertakingsOf: Record<string, FieldReading> = {
  undertakings: many(Undertaking, (division, row) => appliesTo(row, division('code')), ['id']),
};

/** The root fields of undertakings. */
export const undertakingRoots: Record<string, FieldReading> = {
  undertaking: one(Undertaking, (_, row, args) => sql`${row('number')} = ${args.number}`),
  undertakings: all(Undertaking, 'id'),
  undertakingsToMeasure: many(Undertaking, (_, row) => isToMeasure(row), ['id']),
};
