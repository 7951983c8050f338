import { beforeAll, expect, inject, test } from 'vitest';
import { withClient } from '../../subgraphs/database.ts';
import { bareTables } from '../../subgraphs/demo/bare-tables.ts';
import type { TestDepartment } from '../hub.ts';
import { childIds } from './generated.ts';
import { ofChild, person, read, recordOfFile, sessionOf } from './world.ts';

const opened = recordOfFile();
let department: TestDepartment;

const LINKS = 100_000;
const CHILDREN = childIds(20_000);

/** A link a minute from 1 January 2026 on, each telling of two children; 500 people. */
const BODIES = `select g as seq, '210421' as division, 'officer ' || g % 500 as viewer_id,
    timestamptz '2026-01-01T00:00:00Z' + g * interval '1 minute' as at, array[($1::text[])[1 + g % $2], ($1::text[])[1 + g * 7 % $2]] as children
  from generate_series(0, $3 - 1) g`;

/** Loaded with what is searched by beside it, as the trigger would take it, only faster. */
const LOAD = `insert into record_link (chain, seq, hash, at, kind, viewer_id, department, role, division, purpose, result, is_denied, children, body)
  select 'c', seq, repeat('0', 64), at, 'READ', viewer_id, 'CIVIL_AFFAIRS', 'OFFICER', division, 'CHILD_CARE', 'OK', false, children,
    json_build_object('denied', '{}'::json, 'asked', '[]'::json, 'groups', json_build_array(json_build_object('department', 'education',
      'masked', '{}'::json, 'fields', json_build_object('Enrolment', json_build_array('grade')), 'children', children)),
    'departments', json_build_object('education', json_build_object('status', 'OK', 'receipts', '[]'::json, 'lost', 0)))
  from (${BODIES}) made`;

beforeAll(async () => {
  department = await opened();
  await withClient(department.database.migration, async (owner) => {
    await owner.query('begin');
    await owner.query('alter table record_link disable trigger record_link_searched');
    const dress = await bareTables(owner);
    await owner.query(LOAD, [CHILDREN, CHILDREN.length, LINKS]);
    await dress();
    await owner.query('alter table record_link enable always trigger record_link_searched');
    await owner.query('commit');
  });
  await department.sql('vacuum analyze record_link');
});

/** How often the links were read through from end to end so far; what a connection has counted is told when it ends. */
async function wholeReads(): Promise<number> {
  await withClient(inject('cluster'), (admin) =>
    admin.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1`, [
      department.database.name,
    ]),
  );
  const [row] = await department.sql<{ count: number }>(
    `select seq_scan::int as count from pg_stat_user_tables where relname = 'record_link'`,
  );
  return row?.count ?? 0;
}

test(`among ${LINKS} links a child’s report, a day, a person and the newest page are found by indexes`, async () => {
  const before = await wholeReads();
  const report = await ofChild(
    department,
    CHILDREN[7] as string,
    'disclosureCount disclosures { totalCount nodes { at } }',
  );
  expect(report).toMatchObject({ disclosureCount: 10, disclosures: { totalCount: 10 } });
  const page = async (filter: string) =>
    (
      await read(
        department,
        `{ processingRecords(filter: ${filter}, first: 50) { nodes { id groups { childIds } sealedBy { number } } } }`,
      )
    ).processingRecords.nodes.length;
  expect(await page(`{ childId: "${CHILDREN[7]}" }`)).toBe(10);
  expect(await page('{ onFrom: "2026-02-01", onUntil: "2026-02-02" }')).toBe(50);
  expect(await page('{ viewerId: "officer 3" }')).toBe(50);
  expect(await page('{}')).toBe(50);
  const day = 'department: EDUCATION, from: "2026-02-01", until: "2026-02-02"';
  const digest = `{ ownersDigest(${day}) { operationCount childCount } departmentDisclosures(${day}) { totalCount } }`;
  expect(await read(department, digest, sessionOf(person('EDUCATION', 'MANAGER')))).toEqual({
    ownersDigest: [{ operationCount: 1440, childCount: expect.any(Number) }],
    departmentDisclosures: { totalCount: 1440 },
  });
  await read(department, '{ anomalies(from: "2026-02-01", until: "2026-02-02") { rule count } }');
  expect(await wholeReads()).toBe(before);
});
