import { beforeAll, expect, test } from 'vitest';
import { canonicalJson } from '../../schema/processing-record/canonical-json.ts';
import type { TestDepartment } from '../hub.ts';
import { RECORDS } from './stories.ts';
import { append, auditor, CHAIN, COUNTY, linked, read, recordOfFile, sessionOf } from './world.ts';

const opened = recordOfFile();
let department: TestDepartment;

beforeAll(async () => {
  department = await opened();
  await append(department, linked(RECORDS));
});

test('a record says which seal took it up, with the signatures under it', async () => {
  const seal = (number: number, first: number, last: number) =>
    department.sql(`insert into seal (number, body, hash, key_id, signature) values ($1, $2, 'h${number}', 'k', 's')`, [
      number,
      canonicalJson({
        number,
        at: `2026-11-08T00:00:0${number}.000Z`,
        chains: { [CHAIN]: [first, last] },
        size: last + 1,
        root: `r${number}`,
      }),
    ]);
  await seal(1, 0, 1);
  await seal(2, 2, 4);
  await department.sql(
    `insert into seal_cosignature (number, department, key_id, signature, at) values (2, 'youth-league', 'w', 's', '2026-11-08T00:00:03Z')`,
  );
  const query = `{ processingRecords(orderBy: AT_ASC) { nodes { seq sealedBy { number at size root hash keyId cosignatures { department keyId at } } } } }`;
  const { nodes } = (await read(department, query, sessionOf({ ...auditor, division: '21' }))).processingRecords;
  const second = {
    number: 2,
    at: '2026-11-08T00:00:02.000Z',
    size: 5,
    root: 'r2',
    hash: 'h2',
    keyId: 'k',
    cosignatures: [{ department: 'YOUTH_LEAGUE', keyId: 'w', at: '2026-11-08T00:00:03.000Z' }],
  };
  expect(nodes.map(({ sealedBy }: { sealedBy: { number: number } | null }) => sealedBy?.number ?? null)).toEqual([
    1,
    1,
    2,
    2,
    2,
    null,
  ]);
  expect(nodes[2].sealedBy).toEqual(second);

  const division = `{ _entities(representations: [{ __typename: "Division", code: "${COUNTY}" }]) { ... on Division { processingRecord {
    counts(from: "2026-11-01", until: "2026-11-08") { on kind department purpose count }
    sealHealth { last { number cosignatures { department } } unsealedCount unsealedSince uncosignedCount } } } } }`;
  expect((await read(department, division))._entities[0].processingRecord).toEqual({
    counts: [
      { on: '2026-11-07', kind: 'READ', department: 'CIVIL_AFFAIRS', purpose: 'PROTECTION', count: 1 },
      { on: '2026-11-06', kind: 'DENY', department: 'CIVIL_AFFAIRS', purpose: 'CHILD_CARE', count: 1 },
      { on: '2026-11-04', kind: 'READ', department: 'EDUCATION', purpose: 'CASE_WORK', count: 1 },
      { on: '2026-11-04', kind: 'SEARCH', department: 'CIVIL_AFFAIRS', purpose: 'CHILD_CARE', count: 1 },
    ],
    sealHealth: {
      last: { number: 2, cosignatures: [{ department: 'YOUTH_LEAGUE' }] },
      unsealedCount: 1,
      unsealedSince: '2026-11-07T02:00:00.000Z',
      uncosignedCount: 2,
    },
  });
});
