import { afterAll, expect } from 'vitest';
import type { Role, Session, Viewer } from '../../schema/access/viewer.ts';
import { addDays, dayAt, type PlainDate } from '../../schema/plain-date.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { policyOf } from '../sessions.ts';

/** The hub's day while the tests run. */
export const today = dayAt(new Date());

/** The day a number of days ago, and from now. */
export const ago = (days: number): PlainDate => addDays(today, -days);

export const COUNTY = '210421';
export const TOWNSHIP = '210421102';
export const VILLAGE = '210421102201';
export const OTHER_COUNTY = '210422';

/** Two children by id, and one by provisional id. */
export const LAN = 'AAAAAAAAAAAAAAAAAAAAAAAAAA';
export const QIANG = 'BBBBBBBBBBBBBBBBBBBBBBBBBB';
export const NAMELESS = 'T-CCCCCCCCCCCCCCCCCCCCCCCCCC';

type Json = Record<string, unknown>;

/** Somebody of a department in a role, in the county unless said otherwise. */
export function person(department: string, role: Role, more: Partial<Viewer> = {}): Viewer {
  const id = `${department} ${role} ${more.division ?? COUNTY}`;
  return { id, name: `测试人员 ${id}`, department, role, division: COUNTY, assurance: 3, rights: ['ANALYST'], ...more };
}

/** The people of the stories. */
export const civilManager = person('CIVIL_AFFAIRS', 'MANAGER');
export const civilOfficer = person('CIVIL_AFFAIRS', 'OFFICER');
export const schoolManager = person('EDUCATION', 'MANAGER');
export const schoolOfficer = person('EDUCATION', 'OFFICER');
export const womenOfficer = person('WOMENS_FEDERATION', 'OFFICER');
export const leagueManager = person('YOUTH_LEAGUE', 'MANAGER');
export const secretary = person('JOINT_MEETING', 'MANAGER');
export const auditor = person('JOINT_MEETING', 'AUDITOR');

/** A session of somebody; protection is a purpose that everyone here may have. */
export function sessionOf(viewer: Viewer, more: Partial<Session> = {}): Session {
  return {
    viewer,
    purpose: viewer.role === 'AUDITOR' ? 'AUDIT' : 'PROTECTION',
    ground: null,
    policy: policyOf(),
    ...more,
  };
}

const EVERYTHING =
  'sharing_agreement, sharing_request, correction_request, emergency_access, child_seal, concerned_child, act_receipt, child_alias';

/** The joint meeting for a test file: one database, opened at the first call and emptied at every further one. */
export function meetingOfFile(): () => Promise<TestDepartment> {
  let opened: Promise<TestDepartment> | undefined;
  afterAll(async () => (await opened)?.stop());
  return async () => {
    if (opened) await (await opened).sql(`truncate ${EVERYTHING} restart identity cascade`);
    opened ??= openMeeting();
    return opened;
  };
}

async function openMeeting(): Promise<TestDepartment> {
  const meeting = await startDepartment('joint-meeting');
  await meeting.sql(
    `insert into known_division (code, level) values ('21', 'PROVINCE'), ('2104', 'CITY'), ($1, 'COUNTY'), ($2, 'TOWNSHIP'),
     ($3, 'VILLAGE'), ($4, 'COUNTY')`,
    [COUNTY, TOWNSHIP, VILLAGE, OTHER_COUNTY],
  );
  return meeting;
}

/** Performs an act that must succeed and gives the selected fields. */
export async function act(
  meeting: TestDepartment,
  by: Viewer,
  name: string,
  input: Json,
  fields: string,
): Promise<Json> {
  const answer = await meeting.execute(actQuery(name, fields), { input }, sessionOf(by));
  expect(answer.errors).toBeUndefined();
  return answer.data[name];
}

/** Performs an act that must be refused and gives the fields it names with their sentences. */
export async function refusal(meeting: TestDepartment, by: Viewer, name: string, input: Json): Promise<Json> {
  const answer = await meeting.execute(actQuery(name, '__typename'), { input }, sessionOf(by));
  expect(answer.data?.[name] ?? null).toBeNull();
  expect(answer.errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  const problems = answer.errors?.[0]?.extensions.fields as { field: string; message: string }[];
  return Object.fromEntries(problems.map((each) => [each.field, each.message]));
}

/** The code of the first error of an act. */
export async function errorCode(meeting: TestDepartment, by: Viewer, name: string, input: Json) {
  const answer = await meeting.execute(actQuery(name, '__typename'), { input }, sessionOf(by));
  return answer.errors?.[0]?.extensions.code as string | undefined;
}

/** What somebody reads; nothing of it may be refused. */
export async function read(
  meeting: TestDepartment,
  by: Viewer,
  query: string,
  more: Partial<Session> = {},
): Promise<Json> {
  const answer = await meeting.execute(query, undefined, sessionOf(by, more));
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

/** What the education department is asked for. */
export const REQUEST = {
  provider: 'EDUCATION',
  purposes: ['CHILD_CARE', 'DROPOUT_CONTROL'],
  fields: ['Child.education', 'EducationChild.*', 'Enrolment.grade'],
  divisions: [COUNTY],
  need: '核对台账儿童是否在校,及时发现辍学',
  legalBasis: '未成年人保护法、政务数据共享条例',
};

/** A request of civil affairs to education, open. */
export function asked(meeting: TestDepartment, more: Json = {}, by = civilOfficer): Promise<Json> {
  return act(meeting, by, 'requestSharing', { ...REQUEST, ...more }, 'number version dueOn');
}

/** An agreement in force that came of such a request; its number. */
export async function agreed(meeting: TestDepartment, more: Json = {}): Promise<string> {
  const { number, version } = await asked(meeting);
  const grant = { requestNumber: number, expectedVersion: version, documentNumber: '抚教〔2026〕1号', ...more };
  const { agreement } = await act(meeting, schoolManager, 'grantSharing', grant, 'agreement { number }');
  return (agreement as { number: string }).number;
}

function actQuery(name: string, fields: string): string {
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!, $key: String) { ${name}(input: $input, idempotencyKey: $key) { ${fields} } }`;
}
