import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import { demoOfficer } from '../demo-officer.ts';
import { answered, root, whole } from './expected-record.ts';
import { countyOfficer, type Recorded, type RecordedHub, startRecordedHub } from './recorded-hub.ts';

let at: RecordedHub;
let child: string;
beforeAll(async () => {
  at = await startRecordedHub();
  const first = '{ children(filter: { divisionCode: "210421102" }, first: 1) { nodes { id } } }';
  child = (await at.ask(first, countyOfficer)).answer.data.children.nodes[0].id;
});
afterAll(() => at?.[Symbol.asyncDispose]());

const DANGER = { dangerKind: 'VIOLENCE', reason: '接群众报告孩子被打伤,须马上联系监护人' };
const OPEN = 'mutation Open($input: OpenEmergencyInput!) { openEmergency(input: $input) { number } }';
const ask = (document: string, variables = {}, as: Partial<RequestIdentity> = countyOfficer) =>
  at.ask(document, as, variables);

test('READ: of which child which departments told which fields, which of them masked, by which agreement', async () => {
  const document = 'query One($id: ID!) { child(id: $id) { sex nationalId education { isEnrolled } } }';
  const { records } = await ask(document, { id: child });
  const own = { Child: ['civilAffairs', 'id', 'nationalId', 'sex'], CivilAffairsChild: [] };
  const theirs = { Child: ['education'], EducationChild: ['isEnrolled'] };
  expect(records).toEqual([
    whole(document, countyOfficer, {
      kind: 'READ',
      name: 'One',
      asked: [child],
      groups: [
        root('child'),
        { department: 'civil-affairs', children: [child], fields: own, masked: { Child: ['nationalId'] } },
        { department: 'education', children: [child], fields: theirs, masked: {} },
      ],
      rows: { Child: 2, CivilAffairsChild: 1, EducationChild: 1 },
      departments: { 'civil-affairs': answered(1), education: answered(1) },
      basis: { policy: expect.any(String), agreements: ['GX-2026-0005'] },
    }),
  ]);
});

test('SEARCH: a child that is not found was asked for all the same', async () => {
  const document = '{ child(id: "00000000000000000000000000") { sex } }';
  expect((await ask(document)).records).toEqual([
    whole(document, countyOfficer, {
      kind: 'SEARCH',
      result: 'NO_HIT',
      asked: ['00000000000000000000000000'],
      groups: [root('child')],
      departments: { 'civil-affairs': answered(1, 'NO_RECORD') },
    }),
  ]);
});

test('SEARCH: by a name that nobody has; the name is not recorded', async () => {
  const document = '{ children(filter: { nameContains: "绝无此人" }, first: 2) { totalCount nodes { sex } } }';
  expect((await ask(document)).records).toEqual([
    whole(document, countyOfficer, {
      kind: 'SEARCH',
      result: 'NO_HIT',
      groups: [root('children')],
      departments: { 'civil-affairs': answered(1) },
    }),
  ]);
});

test('AGGREGATE: a place', async () => {
  const document = '{ division(code: "210421") { name } }';
  const fields = { CivilAffairsDivision: [], Division: ['civilAffairs', 'name'], Query: ['division'] };
  expect((await ask(document)).records).toEqual([
    whole(document, countyOfficer, {
      groups: [{ department: 'civil-affairs', children: [], fields, masked: {} }],
      rows: { CivilAffairsDivision: 1, Division: 1 },
      departments: { 'civil-affairs': answered(1) },
    }),
  ]);
});

test('AGGREGATE: the graph itself, of which no department is asked', async () => {
  const document = '{ __typename }';
  expect((await ask(document)).records).toEqual([whole(document, countyOfficer, {})]);
});

test('WRITE: an act, with the receipt of what was done and of what was told', async () => {
  const document = 'mutation R($input: RequestCorrectionInput!) { requestCorrection(input: $input) { number } }';
  const doubt = '家长反映年级登记有误,应为五年级,请核对。';
  const input = { recordId: 'SL-0001', coordinate: 'Enrolment.grade', doubt, evidence: '学生证复印件' };
  expect((await ask(document, { input })).records).toEqual([
    whole(document, countyOfficer, {
      kind: 'WRITE',
      name: 'R',
      groups: [{ department: 'joint-meeting', children: [], fields: { CorrectionRequest: ['number'] }, masked: {} }],
      rows: { CorrectionRequest: 1 },
      departments: { 'joint-meeting': answered(2) },
      acts: ['requestCorrection'],
    }),
  ]);
});

test('BREAK_GLASS: declaring an emergency, and what is read on its ground; a refused one says so', async () => {
  const opened: Recorded = await ask(OPEN, { input: { childId: child, ...DANGER } });
  const { number } = opened.answer.data.openEmergency;
  const told = { department: 'joint-meeting', children: [child], fields: { EmergencyAccess: ['number'] }, masked: {} };
  const act = { kind: 'BREAK_GLASS', name: 'Open', asked: [child], acts: ['openEmergency'] } as const;
  const departments = { 'joint-meeting': answered(2) };
  expect(opened.records).toEqual([
    whole(OPEN, countyOfficer, { ...act, groups: [told], rows: { EmergencyAccess: 1 }, departments }),
  ]);

  const read = `{ child(id: "${child}") { sex } }`;
  const rescuer = { ...countyOfficer, purpose: 'EMERGENCY', caseNumber: number } as const;
  const fields = { Child: ['civilAffairs', 'sex'], CivilAffairsChild: [] };
  expect((await ask(read, {}, rescuer)).records).toEqual([
    whole(read, rescuer, {
      kind: 'BREAK_GLASS',
      ground: { kind: 'BREAK_GLASS', number, childId: child },
      asked: [child],
      groups: [root('child'), { department: 'civil-affairs', children: [child], fields, masked: {} }],
      rows: { Child: 1, CivilAffairsChild: 1 },
      departments: { 'civil-affairs': answered(1) },
    }),
  ]);

  const unclear = { input: { childId: child, ...DANGER, reason: '急' } };
  expect((await ask(OPEN, unclear)).records).toEqual([
    whole(OPEN, countyOfficer, {
      ...act,
      result: 'REFUSED',
      code: 'BAD_INPUT',
      departments: { 'joint-meeting': answered(1) },
    }),
  ]);
});

test('RECORD_READ: whoever reads the record is in the record', async () => {
  const { viewer, purpose } = demoOfficer('demo-auditor', 'AUDIT');
  const auditor = { viewer: viewer ? { ...viewer, rights: ['ANALYST' as const] } : null, purpose };
  const document = '{ processingRecords(first: 2) { totalCount } }';
  expect((await ask(document, {}, auditor as Partial<RequestIdentity>)).records).toEqual([
    whole(document, auditor as Partial<RequestIdentity>, {
      kind: 'RECORD_READ',
      result: 'NO_HIT',
      groups: [root('processingRecords', 'processing-record')],
      departments: { 'processing-record': answered(1) },
    }),
  ]);
});
