import { createHash } from 'node:crypto';
import { childIdOf, provisionalChildId } from '../../schema/child-id.ts';
import type { NationalId } from '../../schema/national-id.ts';
import { COUNTY, type InventedChild, TOWNSHIPS, VILLAGES } from './invented-register.ts';

/** Runs a statement as the owner of the tables. */
export type Sql = (text: string, parameters?: unknown[]) => Promise<unknown>;

/** The id that a child of the register has. */
export function idOf({ number, key }: Pick<InventedChild, 'number' | 'key'>, linkageKey: Buffer): string {
  return number
    ? childIdOf(linkageKey, number as NationalId)
    : provisionalChildId(createHash('sha256').update(key).digest());
}

/** Writes the county and its register into civil affairs' tables; numbers stay out, their ids are enough for matching. */
export async function writeRegister(sql: Sql, children: readonly InventedChild[], linkageKey: Buffer): Promise<void> {
  const divisions = [
    ...['99', '9901', COUNTY].map((code) => [code, { 2: 'PROVINCE', 4: 'CITY', 6: 'COUNTY' }[code.length]]),
    ...TOWNSHIPS.map((code) => [code, 'TOWNSHIP']),
    ...VILLAGES.map((code) => [code, 'VILLAGE']),
  ];
  await sql(
    `insert into known_division (code, level) select d->>0, d->>1 from jsonb_array_elements($1::jsonb) d on conflict do nothing`,
    [JSON.stringify(divisions)],
  );
  await sql(
    `insert into division (code, name, full_name, level, valid_from, source, recorded_by, recorded_on, updated_at)
     select d->>0, d->>0, d->>0, d->>1, '2020-01-01', '区划代码', '测试', '2020-01-01', now()
     from jsonb_array_elements($1::jsonb) d on conflict do nothing`,
    [JSON.stringify(divisions)],
  );
  const rows = JSON.stringify(children.map((child) => ({ ...child, id: idOf(child, linkageKey) })));
  await sql(
    `insert into registered_child (id, name, sex, birth_date, division_code, resident_since, registered_on,
       national_id_sealed, national_id_index, source, recorded_by, recorded_on, updated_at, version)
     select id, name, sex, "birthDate", village, '2026-01-01', '2026-06-01',
       case when number is not null then 'sealed ' || id end, case when number is not null then 'index ' || id end,
       '台账', '测试', '2026-06-01', now(), 1
     from jsonb_to_recordset($1::jsonb) as c(id text, name text, sex text, "birthDate" date, village text, number text)`,
    [rows],
  );
  await sql(
    `insert into guardianship (child_id, guardian_name, relation, phone, "from", source, recorded_by, recorded_on, updated_at, version)
     select id, "guardianName", 'GRANDPARENT', "guardianPhone", '2026-01-01', '台账', '测试', '2026-06-01', now(), 1
     from jsonb_to_recordset($1::jsonb) as c(id text, "guardianName" text, "guardianPhone" text)`,
    [rows],
  );
  await sql('analyze registered_child; analyze guardianship');
}
