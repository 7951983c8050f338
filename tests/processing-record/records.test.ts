import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../schema/processing-record/canonical-json.ts';
import type { TestDepartment } from '../hub.ts';
import { RECORDS, WHOLE } from './stories.ts';
import {
  append,
  auditor,
  CHAIN,
  COUNTY,
  LAN,
  linked,
  OTHER_COUNTY,
  person,
  QIANG,
  read,
  recordOfFile,
  refusals,
  sessionOf,
  TOWNSHIP,
} from './world.ts';

const opened = recordOfFile();
let department: TestDepartment;

beforeAll(async () => {
  department = await opened();
  await append(department, linked(RECORDS));
});

const ids = async (filter: string, session = sessionOf(auditor)) => {
  const query = `{ processingRecords(filter: ${filter}, orderBy: AT_ASC) { totalCount nodes { seq } } }`;
  const { totalCount, nodes } = (await read(department, query, session)).processingRecords;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ seq }: { seq: number }) => seq);
};

test('a record says all that was written down, in the words of the graph', async () => {
  const query = `{ processingRecords(filter: { ids: ["${CHAIN}#1"] }) { nodes {
    id chain seq hash at on kind operation name document viewerId department role division { code } assurance purpose
    ground { kind number childId } asked
    groups { department childIds data { department type typeTerm fields { name term isMasked } } }
    rows { type count } denied { coordinate term code } departments { department status receipts lost }
    policyVersion agreements acts milliseconds result code detail sealedBy { number } } } }`;
  expect((await read(department, query)).processingRecords.nodes).toEqual([
    {
      id: `${CHAIN}#1`,
      chain: CHAIN,
      seq: 1,
      hash: linked(RECORDS)[1]?.hash,
      at: WHOLE.at,
      on: '2026-11-04',
      kind: 'READ',
      operation: WHOLE.operation,
      name: 'ChildProfile',
      document: WHOLE.document,
      viewerId: WHOLE.viewer?.id,
      department: 'EDUCATION',
      role: 'CASEWORKER',
      division: { code: TOWNSHIP },
      assurance: 2,
      purpose: 'CASE_WORK',
      ground: WHOLE.ground,
      asked: [LAN],
      groups: [
        {
          department: 'CIVIL_AFFAIRS',
          childIds: [LAN],
          data: [
            {
              department: 'CIVIL_AFFAIRS',
              type: 'Child',
              typeTerm: '儿童',
              fields: [
                { name: 'id', term: '儿童编号', isMasked: false },
                { name: 'name', term: '姓名', isMasked: true },
              ],
            },
            {
              department: 'CIVIL_AFFAIRS',
              type: 'Guardianship',
              typeTerm: expect.any(String),
              fields: [{ name: 'relation', term: expect.any(String), isMasked: false }],
            },
          ],
        },
        {
          department: 'EDUCATION',
          childIds: [],
          data: [
            {
              department: 'EDUCATION',
              type: 'School',
              typeTerm: expect.any(String),
              fields: [{ name: 'name', term: expect.any(String), isMasked: false }],
            },
          ],
        },
      ],
      rows: [
        { type: 'Child', count: 1 },
        { type: 'School', count: 2 },
      ],
      denied: [{ coordinate: 'Child.nationalId', term: '公民身份号码', code: 'NO_AGREEMENT' }],
      departments: [
        { department: 'CIVIL_AFFAIRS', status: 'OK', receipts: ['ab'], lost: 1 },
        { department: 'EDUCATION', status: 'UNAVAILABLE', receipts: [], lost: 0 },
      ],
      policyVersion: 'p7',
      agreements: ['GX-2026-0001'],
      acts: [],
      milliseconds: 31,
      result: 'PARTIAL',
      code: 'NO_AGREEMENT',
      detail: canonicalJson(WHOLE.detail),
      sealedBy: null,
    },
  ]);
});

describe('each filter leaves exactly its records', () => {
  test.each([
    ['{}', [0, 1, 2, 4, 5]],
    [`{ ids: ["${CHAIN}#2", "${CHAIN}#3", "nonsense", "a#99999999999999999999"] }`, [2]],
    ['{ kinds: [SEARCH, DENY] }', [2, 4]],
    [`{ viewerId: "${WHOLE.viewer?.id}" }`, [1]],
    ['{ department: EDUCATION }', [1]],
    ['{ role: OFFICER }', [2, 4, 5]],
    [`{ divisionCode: "${TOWNSHIP}" }`, [1]],
    [`{ divisionCode: "${COUNTY}" }`, [1, 2, 4, 5]],
    ['{ purpose: PROTECTION }', [5]],
    [`{ childId: "${QIANG}" }`, [2, 5]],
    ['{ onFrom: "2026-11-04", onUntil: "2026-11-05" }', [1, 2]],
    ['{ results: [NO_HIT, REFUSED] }', [2, 4]],
    ['{ isDenied: true }', [1, 4]],
    ['{ isDenied: false }', [0, 2, 5]],
    ['{ field: "Enrolment.grade" }', [5]],
    ['{ field: "School.grade" }', []],
    ['{ field: "Child.name" }', [1]],
    ['{ name: "ChildSearch" }', [2]],
  ])('%s', async (filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });
});

test('an auditor sees what was done in their area, and what the hub did itself', async () => {
  const of = (division: string) => sessionOf({ ...auditor, division });
  expect(await ids('{}', of('21'))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(await ids('{}', of(OTHER_COUNTY))).toEqual([0, 3]);
  expect(await ids('{}', of(TOWNSHIP))).toEqual([0, 1]);
});

test('nobody but auditors reads records, and these for a purpose of theirs', async () => {
  const query = '{ processingRecords(filter: { department: EDUCATION }) { nodes { id } } }';
  const codes = async (session: Parameters<typeof refusals>[2]) => new Set(await refusals(department, query, session));
  for (const role of ['OFFICER', 'CASEWORKER', 'MANAGER', 'DATA_STEWARD', 'ADMIN', 'SYSTEM'] as const)
    expect(await codes(sessionOf(person('JOINT_MEETING', role)))).toEqual(new Set(['ROLE_NOT_ALLOWED']));
  expect(await codes(sessionOf(auditor, { purpose: null }))).toEqual(new Set(['PURPOSE_REQUIRED']));
  expect(await codes(sessionOf(auditor, { purpose: 'CHILD_CARE' }))).toEqual(new Set(['PURPOSE_NOT_ALLOWED']));
});
