import { afterAll } from 'vitest';
import type { Role, Session, Viewer } from '../../schema/access/viewer.ts';
import { canonicalJson } from '../../schema/processing-record/canonical-json.ts';
import { type Link, nextLink } from '../../schema/processing-record/chain.ts';
import type { ProcessingRecord, RecordedViewer } from '../../schema/processing-record/record.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { policyOf } from '../sessions.ts';

export const COUNTY = '210421';
export const TOWNSHIP = '210421102';
export const OTHER_COUNTY = '210422';
export const CHAIN = 'gateway-1.20261102t000000z.0a1b2c3d';

/** Three children. */
export const LAN = 'AAAAAAAAAAAAAAAAAAAAAAAAAA';
export const QIANG = 'BBBBBBBBBBBBBBBBBBBBBBBBBB';
export const MEI = 'CCCCCCCCCCCCCCCCCCCCCCCCCC';

/** Who did something: an officer of a department in the county, unless said otherwise. */
export function by(department: string, role: Role = 'OFFICER', division: string = COUNTY): RecordedViewer {
  return { id: `${department} ${role} ${division}`, department, role, division, assurance: 2 };
}

/** What was told of children: fields by type. */
export function told(
  department: string,
  children: readonly string[],
  fields: Record<string, string[]>,
  masked: Record<string, string[]> = {},
) {
  return { department, children, fields, masked };
}

/** A record; where nothing is said, an officer of civil affairs read nothing on a working morning (Monday 2 November 2026). */
export function recordOf(more: Partial<ProcessingRecord> = {}): ProcessingRecord {
  return {
    kind: 'READ',
    at: '2026-11-02T02:00:00.000Z',
    operation: `${CHAIN}#1`,
    name: null,
    document: null,
    viewer: by('CIVIL_AFFAIRS'),
    purpose: 'CHILD_CARE',
    ground: null,
    asked: [],
    groups: [],
    rows: {},
    denied: {},
    departments: Object.fromEntries((more.groups ?? []).map(({ department }) => [department, ANSWERED])),
    basis: { policy: 'p1', agreements: [] },
    acts: [],
    milliseconds: 12,
    result: 'OK',
    code: null,
    detail: null,
    ...more,
  };
}

const ANSWERED = { status: 'OK', receipts: [], lost: 0 } as const;

/** Records as the links of a chain, from its beginning. */
export function linked(records: readonly ProcessingRecord[], chain = CHAIN): Link[] {
  const links: Link[] = [];
  for (const record of records) links.push(nextLink(links.at(-1) ?? null, chain, canonicalJson(record)));
  return links;
}

/** Adds links, as gateways do. */
export async function append(department: TestDepartment, links: readonly Link[]): Promise<void> {
  const columns = [links.map(({ chain }) => chain), links.map(({ seq }) => seq)];
  await department.sql(
    `insert into record_link (chain, seq, body, hash) select * from unnest($1::text[], $2::bigint[], $3::text[], $4::text[])`,
    [...columns, links.map(({ body }) => body), links.map(({ hash }) => hash)],
  );
}

/** A person who asks, in the county unless said otherwise. */
export function person(department: string, role: Role, more: Partial<Viewer> = {}): Viewer {
  const name = `测试人员 ${department} ${role}`;
  return { id: name, name, department, role, division: COUNTY, assurance: 3, rights: ['ANALYST'], ...more };
}

export const auditor = person('JOINT_MEETING', 'AUDITOR', { assurance: 1 });
export const steward = person('CIVIL_AFFAIRS', 'DATA_STEWARD');

const USUAL = { AUDITOR: 'AUDIT', DATA_STEWARD: 'VERIFICATION' } as Partial<Record<Role, Session['purpose']>>;

/** A session of somebody, with a purpose of their role. */
export function sessionOf(viewer: Viewer, more: Partial<Session> = {}): Session {
  return { viewer, purpose: USUAL[viewer.role] ?? 'SUPERVISION', ground: null, policy: policyOf(), ...more };
}

type Json = Record<string, unknown>;

/** What somebody gets back of a query, which must be answered without errors. */
export async function read(
  department: TestDepartment,
  query: string,
  session: Session = sessionOf(auditor),
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers whose shape their own query states
): Promise<any> {
  const { data, errors } = await department.subgraph.execute({ query }, session);
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** The codes of what is refused of a query. */
export async function refusals(department: TestDepartment, query: string, session: Session): Promise<unknown[]> {
  const { errors } = await department.subgraph.execute({ query }, session);
  return (errors ?? []).map((error) => (error.extensions as Json).code);
}

/** The section of a child. */
export async function ofChild(department: TestDepartment, id: string, fields: string, session?: Session) {
  const query = `{ _entities(representations: [{ __typename: "Child", id: "${id}" }]) { ... on Child { processingRecord { ${fields} } } } }`;
  return (await read(department, query, session))._entities[0].processingRecord;
}

/** The record's database for a test file: opened at the first call. */
export function recordOfFile(): () => Promise<TestDepartment> {
  let opened: Promise<TestDepartment> | undefined;
  afterAll(async () => (await opened)?.stop());
  return () => {
    opened ??= startDepartment('processing-record');
    return opened;
  };
}
