import { sql } from 'kysely';
import { claim } from '../in-force.ts';
import { within as inSubtree } from '../read-list.ts';
import { derived, one, type Reading, type Row, reference, type Sql } from '../reading.ts';
import { beginningOf, dayOf } from './days.ts';
import { RecordSeal } from './entities/record-seal.ts';
import { namesChild } from './of-child.ts';
import { bodyOf, deniedIn, departmentOf, disclosedData, groupsOf, listAt, textAt } from './recorded-json.ts';
import { inAuditedArea } from './seen.ts';

const text = (path: string) => derived((row) => textAt(row, path));
const number = (path: string) => derived((row) => sql`${textAt(row, path)}::int`);
const list = (path: string) => derived((row) => listAt(row, path));

const groups = (row: Row): Sql =>
  sql`(select coalesce(json_agg(json_build_object('department', ${departmentOf(sql`g.value->>'department'`)}, 'childIds', g.value->'children',
    'data', ${disclosedData(sql`(select g.value) g(value)`)})), '[]') from ${groupsOf(row)})`;

const departments = (row: Row): Sql =>
  sql`(select coalesce(json_agg(json_build_object('department', ${departmentOf(sql`d.key`)}, 'status', d.value->>'status',
    'receipts', d.value->'receipts', 'lost', d.value->'lost') order by d.key collate "C"), '[]') from jsonb_each(${bodyOf(row)}->'departments') d)`;

const rows = (row: Row): Sql =>
  sql`(select coalesce(json_agg(json_build_object('type', r.key, 'count', r.value) order by r.key collate "C"), '[]') from jsonb_each(${bodyOf(row)}->'rows') r)`;

/** The texts are looked for first: that is quick, and leaves little to be read as JSON. */
const tellsField = (row: Row, coordinate: unknown): Sql => {
  const [type, field] = [1, 2].map((part) => sql`split_part(${coordinate}::text, '.', ${sql.lit(part)})`);
  return sql`(strpos(${row('body')}, '"' || ${field} || '"') > 0
    and exists (select from ${groupsOf(row)} where g.value->'fields'->(${type}) @> to_jsonb(${field})))`;
};

/** How records and the seals over them are read. */
export const recordReading: Reading = {
  ProcessingRecord: {
    visible: inAuditedArea,
    fields: {
      on: derived((row) => dayOf(row('at'))),
      division: reference((row) => row('division')),
      operation: text('operation'),
      document: text('document'),
      assurance: number('viewer,assurance'),
      ground: derived((row) => sql`nullif(${bodyOf(row)}->'ground', 'null')::json`),
      asked: list('asked'),
      groups: derived(groups),
      rows: derived(rows),
      denied: derived(deniedIn),
      departments: derived(departments),
      policyVersion: text('basis,policy'),
      agreements: list('basis,agreements'),
      acts: list('acts'),
      milliseconds: number('milliseconds'),
      code: text('code'),
      detail: derived((row) => sql`(${row('body')}::json->>'detail')`),
      sealedBy: one(
        RecordSeal,
        (record, seal) => sql`${seal('number')} = (select s.number from sealed_range s
          where s.chain = ${record('chain')} and s.first <= ${record('seq')} order by s.first desc limit 1)
          and exists (select from sealed_range s where s.chain = ${record('chain')} and s.number = ${seal('number')} and s.last >= ${record('seq')})`,
      ),
    },
    filters: {
      ids: (row, value) =>
        sql`(${row('chain')}, ${row('seq')}) in (select split_part(i, '#', 1) collate "C", split_part(i, '#', 2)::bigint
          from unnest(${value}::text[]) i where i ~ '^[a-z0-9.-]{1,80}#[0-9]{1,15}$')`,
      kinds: (row, value) => sql`${row('kind')} = any(${value})`,
      divisionCode: (row, value) => inSubtree(row('division'), sql`${value}::text`),
      childId: (row, value) => namesChild(row, sql`${value}::text`),
      onFrom: (row, value) => sql`${row('at')} >= ${beginningOf(value)}`,
      onUntil: (row, value) => sql`${row('at')} < ${beginningOf(value)}`,
      results: (row, value) => sql`${row('result')} = any(${value})`,
      isDenied: (row, value) => claim(value, row('isDenied')),
      field: tellsField,
    },
  },
  RecordSeal: {
    fields: {
      root: text('root'),
      cosignatures: derived(
        (
          seal,
        ) => sql`(select coalesce(json_agg(json_build_object('department', ${departmentOf(sql`c.department`)}, 'keyId', c.key_id, 'at', c.at)
          order by c.department), '[]') from seal_cosignature c where c.number = ${seal('number')})`,
      ),
    },
  },
};
