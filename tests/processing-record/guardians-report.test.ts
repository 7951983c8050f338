import { beforeAll, expect, test } from 'vitest';
import type { TestDepartment } from '../hub.ts';
import { policyOf } from '../sessions.ts';
import {
  append,
  auditor,
  by,
  CHAIN,
  COUNTY,
  LAN,
  linked,
  MEI,
  OTHER_COUNTY,
  ofChild,
  person,
  QIANG,
  read,
  recordOf,
  recordOfFile,
  refusals,
  sessionOf,
  steward,
  TOWNSHIP,
  told,
} from './world.ts';

const opened = recordOfFile();
let department: TestDepartment;

const STORY = [
  recordOf({ at: '2026-10-01T01:00:00.000Z', groups: [told('civil-affairs', [LAN], { Child: ['name'] })] }),
  recordOf({
    at: '2026-10-02T17:00:00.000Z',
    viewer: by('EDUCATION', 'CASEWORKER', TOWNSHIP),
    groups: [
      told('education', [LAN, QIANG], { Enrolment: ['grade'] }),
      told('civil-affairs', [LAN], { Child: ['id', 'name'] }, { Child: ['name'] }),
    ],
    basis: { policy: 'p', agreements: ['GX-2026-0001'] },
    denied: { 'Child.nationalId': 'NO_AGREEMENT' },
  }),
  recordOf({
    at: '2026-10-03T01:00:00.000Z',
    viewer: by('EDUCATION'),
    asked: [LAN, MEI],
    kind: 'SEARCH',
    result: 'NO_HIT',
  }),
];

beforeAll(async () => {
  department = await opened();
  await append(department, linked(STORY));
});

test('a report in the words of the field: who, when, why, which data, on what basis, what was refused', async () => {
  const fields = `disclosureCount firstOn lastOn disclosures { nodes { id recordId at on kind department role viewerId purpose purposeTerm
    ground agreements acts wasAsked data { department type typeTerm fields { name term isMasked } } denied { coordinate term code } result } }`;
  const report = await ofChild(department, LAN, fields);
  expect({ ...report, disclosures: report.disclosures.nodes.length }).toEqual({
    disclosureCount: 3,
    firstOn: '2026-10-01',
    lastOn: '2026-10-03',
    disclosures: 3,
  });
  expect(report.disclosures.nodes[1]).toEqual({
    id: `${CHAIN}#1/${LAN}`,
    recordId: `${CHAIN}#1`,
    at: '2026-10-02T17:00:00.000Z',
    on: '2026-10-03',
    kind: 'READ',
    department: 'EDUCATION',
    role: 'CASEWORKER',
    viewerId: STORY[1]?.viewer?.id,
    purpose: 'CHILD_CARE',
    purposeTerm: '关爱服务',
    ground: null,
    agreements: ['GX-2026-0001'],
    acts: [],
    wasAsked: false,
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
        department: 'EDUCATION',
        type: 'Enrolment',
        typeTerm: expect.any(String),
        fields: [{ name: 'grade', term: '年级', isMasked: false }],
      },
    ],
    denied: [{ coordinate: 'Child.nationalId', term: '公民身份号码', code: 'NO_AGREEMENT' }],
    result: 'OK',
  });
});

test('an auditor has the report by the number alone, without the register; it is the same report', async () => {
  const fields = 'disclosureCount firstOn lastOn disclosures { nodes { id at data { type } } }';
  const byNumber = (child: string, session = sessionOf(auditor)) =>
    read(department, `{ childProcessingRecord(childId: "${child}") { ${fields} } }`, session).then(
      ({ childProcessingRecord }) => childProcessingRecord,
    );
  for (const child of [LAN, QIANG, MEI])
    expect(await byNumber(child)).toEqual(await ofChild(department, child, fields, sessionOf(auditor)));
  expect((await byNumber(LAN)).disclosureCount).toBe(3);
  expect(await byNumber('T-0123456789ABCDEFGHJKMNPQRS')).toBeNull();
  expect(await byNumber(MEI, sessionOf(person('EDUCATION', 'DATA_STEWARD')))).toBeNull();
});

test('a period of days limits the list, and pages follow each other', async () => {
  const days = (period: string) =>
    ofChild(department, LAN, `disclosures(${period}) { totalCount nodes { on } }`).then(
      ({ disclosures }) => disclosures,
    );
  expect(await days('from: "2026-10-03"')).toEqual({
    totalCount: 2,
    nodes: [{ on: '2026-10-03' }, { on: '2026-10-03' }],
  });
  expect(await days('until: "2026-10-03"')).toEqual({ totalCount: 1, nodes: [{ on: '2026-10-01' }] });
  expect(await days('from: "2026-10-02", until: "2026-10-03"')).toEqual({ totalCount: 0, nodes: [] });
  const page = (after: string) =>
    ofChild(
      department,
      LAN,
      `disclosures(first: 2, after: ${after}) { nodes { id } pageInfo { hasNextPage endCursor } }`,
    );
  const first = (await page('null')).disclosures;
  const second = (await page(JSON.stringify(first.pageInfo.endCursor))).disclosures;
  expect([first, second].flatMap(({ nodes }) => nodes.map(({ id }: { id: string }) => id))).toEqual(
    [2, 1, 0].map((seq) => `${CHAIN}#${seq}/${LAN}`),
  );
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
});

test('a data steward has the report of a child that their department has told its people of their area about', async () => {
  const count = (child: string, viewer = steward, more = {}) =>
    ofChild(department, child, 'disclosureCount', sessionOf(viewer, more)).then(
      (report) => report?.disclosureCount ?? null,
    );
  expect(await count(LAN)).toBe(3);
  expect(await count(LAN, person('CIVIL_AFFAIRS', 'DATA_STEWARD', { division: OTHER_COUNTY }))).toBeNull();
  expect(await count(QIANG)).toBeNull();
  expect(await count(QIANG, person('EDUCATION', 'DATA_STEWARD'))).toBe(1);
  expect(await count(MEI, person('EDUCATION', 'DATA_STEWARD'))).toBeNull();
  expect(await count(LAN, person('YOUTH_LEAGUE', 'DATA_STEWARD'))).toBeNull();
  expect(await count(LAN, steward, { purpose: 'CORRECTION' })).toBe(3);
  expect(await count(LAN, steward, { purpose: 'STATISTICS' })).toBeNull();
});

test('of a sealed child a data steward learns nothing, an auditor all', async () => {
  const policy = policyOf([], { sealedChildren: [LAN] });
  expect(await ofChild(department, LAN, 'disclosureCount', sessionOf(steward, { policy }))).toBeNull();
  expect(await ofChild(department, LAN, 'disclosureCount', sessionOf(auditor, { policy }))).toEqual({
    disclosureCount: 3,
  });
});

test('who it was is told to auditors only, and of people of their area only', async () => {
  const people = async (session: Parameters<typeof refusals>[2]) =>
    (await ofChild(department, LAN, 'disclosures { nodes { viewerId } }', session)).disclosures.nodes.map(
      ({ viewerId }: { viewerId: string | null }) => viewerId,
    );
  const of = (child: string, fields: string) =>
    `{ _entities(representations: [{ __typename: "Child", id: "${child}" }]) { ... on Child { processingRecord { disclosures { nodes { ${fields} } } } } } }`;
  expect(await people(sessionOf(auditor))).toEqual([2, 1, 0].map((at) => STORY[at]?.viewer?.id));
  expect(await people(sessionOf({ ...auditor, division: TOWNSHIP }))).toEqual([null, STORY[1]?.viewer?.id, null]);
  expect(await refusals(department, of(LAN, 'viewerId'), sessionOf(steward))).toEqual(['ROLE_NOT_ALLOWED']);
  expect(await refusals(department, of(LAN, 'recordId'), sessionOf(steward))).toEqual(['ROLE_NOT_ALLOWED']);
  for (const role of ['OFFICER', 'CASEWORKER', 'MANAGER'] as const)
    expect(new Set(await refusals(department, of(LAN, 'at'), sessionOf(person('CIVIL_AFFAIRS', role))))).toEqual(
      new Set(['ROLE_NOT_ALLOWED']),
    );
});

test('an auditor of an area in which nobody dealt with a child has no report of it', async () => {
  expect(
    await ofChild(department, LAN, 'disclosureCount', sessionOf({ ...auditor, division: OTHER_COUNTY })),
  ).toBeNull();
  expect(await ofChild(department, LAN, 'disclosureCount', sessionOf({ ...auditor, division: COUNTY }))).not.toBeNull();
});
