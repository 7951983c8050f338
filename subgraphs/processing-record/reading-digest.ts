import { sql } from 'kysely';
import { columnsOf } from '../in-force.ts';
import { type Arguments, derived, type Reading, type Row, type Sql } from '../reading.ts';
import { viewerSlots } from '../session-slots.ts';
import { dayOf, within } from './days.ts';
import { DepartmentDisclosure } from './entities/department-disclosure.ts';
import { disclosedData, groupsOf, listAt } from './recorded-json.ts';
import { ownersMaySee, personFor } from './seen.ts';

const use = columnsOf('u');

/** What of a record is the owner's. */
const ownGroups = (row: Row): Sql =>
  sql`(select g.value from ${groupsOf(row)} where g.value->>'department' = ${row('folder')})`;

/** Distinct children in groups (rows `g(value)`). */
const childrenIn = (groups: Sql): Sql =>
  sql`(select count(distinct c.id) from ${groups} cross join lateral jsonb_array_elements_text(g.value->'children') c(id))`;

/** The share of fields told, each as often as it was told, that were masked. */
const maskedShare = (groups: Sql): Sql => {
  const size = (member: string) =>
    sql`(select coalesce(sum(jsonb_array_length(f.value)), 0) from jsonb_each(g.value->${sql.lit(member)}) f)`;
  return sql`(select round(sum(${size('masked')})::numeric / nullif(sum(${size('fields')}), 0), 4) from ${groups})`;
};

/** Denials of fields of the owner's own section cannot be told from the record; what is counted are those where it was asked. */
const line = (args: Arguments): Sql => {
  const uses = sql`select u.*, (select coalesce(jsonb_agg(value), '[]') from ${ownGroups(use)} g) as told,
      (select count(*) from jsonb_object_keys(u.body::jsonb->'denied')) as denials
    from department_disclosure u
    where u.owner = ${args.department} and ${within(use, args.from, args.until)} and ${ownersMaySee(use, viewerSlots)}`;
  const lines = sql`select u.department, u.role, u.purpose, count(*) as operations, sum(u.denials) as denials,
      (select coalesce(jsonb_agg(g), '[]') from unnest(array_agg(u.told)) t(told), jsonb_array_elements(t.told) g) as told
    from (${uses}) u group by 1, 2, 3`;
  const told = sql`jsonb_array_elements(l.told) g(value)`;
  return sql`(select coalesce(json_agg(json_build_object('consumer', l.department, 'role', l.role, 'purpose', l.purpose,
      'operationCount', l.operations, 'childCount', ${childrenIn(told)}, 'data', ${disclosedData(told)},
      'maskedShare', ${maskedShare(told)}, 'denialCount', l.denials)
    order by l.operations desc, l.department, l.role, l.purpose), '[]') from (${lines}) l)`;
};

/** 数据提供部门的摘要: what other departments read of a department's data in a period. */
export const ownersDigest = derived((_, args) => line(args));

/** How the list behind the digest is read. */
export const digestReading: Reading = {
  DepartmentDisclosure: {
    entity: DepartmentDisclosure,
    visible: ownersMaySee,
    fields: {
      on: derived((row) => dayOf(row('at'))),
      viewerId: derived((row) => personFor(row, viewerSlots)),
      agreements: derived((row) => listAt(row, 'basis,agreements')),
      childCount: derived((row) => childrenIn(sql`${ownGroups(row)} g(value)`)),
      data: derived((row) => disclosedData(sql`${ownGroups(row)} g(value)`)),
    },
    filters: { consumer: (row, value) => sql`${row('department')} = ${value}` },
  },
};
