import { beforeAll, expect, test } from 'vitest';
import type { Viewer } from '../../schema/access/viewer.ts';
import type { TestDepartment } from '../hub.ts';
import {
  append,
  auditor,
  by,
  CHAIN,
  LAN,
  linked,
  MEI,
  OTHER_COUNTY,
  person,
  QIANG,
  read,
  recordOf,
  recordOfFile,
  refusals,
  sessionOf,
  TOWNSHIP,
  told,
} from './world.ts';

const opened = recordOfFile();
let department: TestDepartment;

const ASKED = { status: 'OK', receipts: [], lost: 0 } as const;
const enrolment = (children: string[], masked: string[] = []) =>
  told('education', children, { Enrolment: ['from', 'grade'] }, masked.length > 0 ? { Enrolment: masked } : {});

const RECORDS = [
  recordOf({
    at: '2026-11-02T02:00:00.000Z',
    groups: [enrolment([LAN, QIANG]), told('civil-affairs', [LAN], { Child: ['name'] })],
  }),
  recordOf({
    at: '2026-11-03T02:00:00.000Z',
    groups: [enrolment([LAN], ['grade'])],
    basis: { policy: 'p', agreements: ['GX-2026-0001'] },
  }),
  recordOf({
    at: '2026-11-03T03:00:00.000Z',
    purpose: 'PROTECTION',
    groups: [enrolment([MEI])],
    denied: { 'Enrolment.school': 'NO_AGREEMENT' },
  }),
  recordOf({
    at: '2026-11-03T04:00:00.000Z',
    viewer: by('YOUTH_LEAGUE', 'CASEWORKER', TOWNSHIP),
    departments: { education: ASKED },
    denied: { 'Enrolment.grade': 'NO_AGREEMENT' },
    kind: 'DENY',
    result: 'DENIED',
  }),
  recordOf({ at: '2026-11-03T05:00:00.000Z', viewer: by('EDUCATION'), groups: [enrolment([LAN])] }),
  recordOf({
    at: '2026-11-03T06:00:00.000Z',
    viewer: by('CIVIL_AFFAIRS', 'OFFICER', OTHER_COUNTY),
    groups: [enrolment([MEI])],
  }),
  recordOf({
    at: '2026-11-03T07:00:00.000Z',
    viewer: by('CIVIL_AFFAIRS', 'MANAGER', '21'),
    groups: [enrolment([MEI])],
  }),
  recordOf({ at: '2026-11-08T16:00:00.000Z', groups: [enrolment([LAN])] }),
  recordOf({ at: '2026-11-03T08:00:00.000Z', kind: 'CHAIN_OPENED', viewer: null, purpose: null }),
];

const WEEK = 'department: EDUCATION, from: "2026-11-02", until: "2026-11-09"';
const LINES = `ownersDigest(${WEEK}) { consumer role purpose operationCount childCount maskedShare denialCount data { department type fields { name isMasked } } }`;

beforeAll(async () => {
  department = await opened();
  await append(department, linked(RECORDS));
});

const data = (isMasked = false) => [
  {
    department: 'EDUCATION',
    type: 'Enrolment',
    fields: [
      { name: 'from', isMasked: false },
      { name: 'grade', isMasked },
    ],
  },
];

test('a department sees what others read of its data in a week: by whom, as what, what for, how much', async () => {
  const { ownersDigest } = await read(department, `{ ${LINES} }`, sessionOf(person('EDUCATION', 'MANAGER')));
  expect(ownersDigest).toEqual([
    {
      consumer: 'CIVIL_AFFAIRS',
      role: 'OFFICER',
      purpose: 'CHILD_CARE',
      operationCount: 2,
      childCount: 2,
      maskedShare: 0.25,
      denialCount: 0,
      data: data(),
    },
    {
      consumer: 'CIVIL_AFFAIRS',
      role: 'MANAGER',
      purpose: 'CHILD_CARE',
      operationCount: 1,
      childCount: 1,
      maskedShare: 0,
      denialCount: 0,
      data: data(),
    },
    {
      consumer: 'CIVIL_AFFAIRS',
      role: 'OFFICER',
      purpose: 'PROTECTION',
      operationCount: 1,
      childCount: 1,
      maskedShare: 0,
      denialCount: 1,
      data: data(),
    },
    {
      consumer: 'YOUTH_LEAGUE',
      role: 'CASEWORKER',
      purpose: 'CHILD_CARE',
      operationCount: 1,
      childCount: 0,
      maskedShare: null,
      denialCount: 1,
      data: [],
    },
  ]);
});

test('what was told masked only counts as masked', async () => {
  const digest = `{ ownersDigest(department: EDUCATION, from: "2026-11-03", until: "2026-11-04") { consumer role purpose data { department type fields { name isMasked } } } }`;
  const { ownersDigest } = await read(department, digest, sessionOf(person('EDUCATION', 'OFFICER')));
  expect(
    ownersDigest.find(({ role, purpose }: Record<string, string>) => role === 'OFFICER' && purpose === 'CHILD_CARE')
      .data,
  ).toEqual(data(true));
});

test('behind the digest is the list, without persons and children', async () => {
  const query = `{ departmentDisclosures(${WEEK}, filter: { consumer: CIVIL_AFFAIRS, role: OFFICER, purpose: CHILD_CARE }) { totalCount nodes {
    id at on kind department role purpose agreements childCount data { department type fields { name isMasked } } result } } }`;
  const { departmentDisclosures } = await read(department, query, sessionOf(person('EDUCATION', 'DATA_STEWARD')));
  expect(departmentDisclosures.totalCount).toBe(2);
  expect(departmentDisclosures.nodes[0]).toEqual({
    id: `${CHAIN}#1/education`,
    at: '2026-11-03T02:00:00.000Z',
    on: '2026-11-03',
    kind: 'READ',
    department: 'CIVIL_AFFAIRS',
    role: 'OFFICER',
    purpose: 'CHILD_CARE',
    agreements: ['GX-2026-0001'],
    childCount: 1,
    data: data(true),
    result: 'OK',
  });
  const people = `{ departmentDisclosures(${WEEK}) { nodes { viewerId } } }`;
  expect(await refusals(department, people, sessionOf(person('EDUCATION', 'MANAGER')))).toEqual(['ROLE_NOT_ALLOWED']);
  const { departmentDisclosures: audited } = await read(department, people, sessionOf({ ...auditor, division: '21' }));
  expect(audited.nodes.map(({ viewerId }: { viewerId: string }) => viewerId).at(-1)).toBe(RECORDS[0]?.viewer?.id);
});

test('the digest is for the department itself and for auditors; others find it empty', async () => {
  const seen = async (viewer: Viewer) => {
    const query = `{ ${LINES} departmentDisclosures(${WEEK}) { totalCount } }`;
    const { ownersDigest, departmentDisclosures } = await read(department, query, sessionOf(viewer));
    const sum = ownersDigest.reduce(
      (total: number, { operationCount }: { operationCount: number }) => total + operationCount,
      0,
    );
    expect(departmentDisclosures.totalCount).toBe(sum);
    return sum;
  };
  expect(await seen(person('EDUCATION', 'OFFICER'))).toBe(5);
  expect(await seen(person('EDUCATION', 'OFFICER', { division: OTHER_COUNTY }))).toBe(2);
  expect(await seen(auditor)).toBe(5);
  for (const other of ['CIVIL_AFFAIRS', 'JOINT_MEETING']) expect(await seen(person(other, 'MANAGER'))).toBe(0);
  for (const role of ['CASEWORKER', 'SYSTEM'] as const)
    expect(new Set(await refusals(department, `{ ${LINES} }`, sessionOf(person('EDUCATION', role))))).toEqual(
      new Set(['ROLE_NOT_ALLOWED']),
    );
});
