import { afterAll, expect } from 'vitest';
import type { Session } from '../../schema/access/viewer.ts';
import { childIdOf } from '../../schema/child-id.ts';
import { checkCharacter, parseNationalId } from '../../schema/national-id.ts';
import { addDays, dayAt, type PlainDate } from '../../schema/plain-date.ts';
import { testLinkageKey } from '../databases.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';

/** The hub's day while the tests run. */
export const today = dayAt(new Date());

/** The day a number of days ago. */
export const ago = (days: number): PlainDate => addDays(today, -days);

/** An invented number (its county prefix was never assigned) and the child id it gives. */
export const NUMBER = `99000020150101001${checkCharacter('99000020150101001')}`;
export const childOfNumber = childIdOf(testLinkageKey, parseNationalId(NUMBER));

/** Two further children by id, and one by provisional id. */
export const LAN = 'AAAAAAAAAAAAAAAAAAAAAAAAAA';
export const QIANG = 'BBBBBBBBBBBBBBBBBBBBBBBBBB';
export const NAMELESS = 'T-CCCCCCCCCCCCCCCCCCCCCCCCCC';

export const TOWNSHIP = '210421101';
export const VILLAGE = '210421101201';
export const OTHER_VILLAGE = '210421102201';

type Json = Record<string, unknown>;

/** The League for a test file: one database, opened at the first call and emptied at every further one. */
export function leagueOfFile(): () => Promise<TestDepartment> {
  let opened: Promise<TestDepartment> | undefined;
  afterAll(async () => (await opened)?.stop());
  return async () => {
    if (opened) await (await opened).sql(`truncate ${EVERYTHING} restart identity cascade`);
    opened ??= openLeague();
    return opened;
  };
}

const EVERYTHING =
  'league_child, heart_harbour, league_base, league_volunteer, care_standard, dream_room_checklist, act_receipt, child_alias';

/** The League over a fresh database that knows a few divisions. */
async function openLeague(): Promise<TestDepartment> {
  const league = await startDepartment('youth-league');
  await league.sql(
    `insert into known_division (code, level) values ('21', 'PROVINCE'), ('2104', 'CITY'), ('210421', 'COUNTY'), ($1, 'TOWNSHIP'),
     ('210421102', 'TOWNSHIP'), ($2, 'VILLAGE'), ($3, 'VILLAGE')`,
    [TOWNSHIP, VILLAGE, OTHER_VILLAGE],
  );
  return league;
}

/** A child as an act names it for the first time. */
export const named = (childId: string, name = '王小兰', divisionCode = VILLAGE) => ({ childId, name, divisionCode });

/** Performs an act that must succeed and gives the selected fields. */
export async function act(league: TestDepartment, name: string, input: Json, fields: string): Promise<Json> {
  const answer = await league.execute(actQuery(name, fields), { input });
  expect(answer.errors).toBeUndefined();
  return answer.data[name];
}

/** Performs an act that must be refused and gives the fields it names with their sentences. */
export async function refusal(league: TestDepartment, name: string, input: Json): Promise<Record<string, string>> {
  const before = await rowCounts(league);
  const answer = await league.execute(actQuery(name, '__typename'), { input });
  expect(answer.data?.[name] ?? null).toBeNull();
  expect(answer.errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  expect(await rowCounts(league)).toEqual(before);
  const fields = answer.errors?.[0]?.extensions.fields as { field: string; message: string }[] | undefined;
  const { field } = answer.errors?.[0]?.extensions ?? {};
  const problems = fields ?? [{ field, message: answer.errors?.[0]?.message ?? '' }];
  return Object.fromEntries(problems.map((each) => [each.field, each.message]));
}

/** The code of the first error of an act. */
export async function errorCode(league: TestDepartment, name: string, input: Json): Promise<string | undefined> {
  const answer = await league.execute(actQuery(name, '__typename'), { input });
  return answer.errors?.[0]?.extensions.code;
}

/** The League's section of a child. */
export async function section(league: TestDepartment, childId: string, fields: string): Promise<Json | null> {
  const answer = await league.execute(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Child { youthLeague { ${fields} } } } }`,
    { of: [{ __typename: 'Child', id: childId }] },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data._entities[0].youthLeague;
}

/** The League's page of a division. */
export async function divisionPage(
  league: TestDepartment,
  code: string,
  fields: string,
  session?: Session,
): Promise<Json> {
  const answer = await league.execute(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Division { youthLeague { ${fields} } } } }`,
    { of: [{ __typename: 'Division', code }] },
    session,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data._entities[0].youthLeague;
}

/** A harbour that opened a year ago. */
export const harbourInput = (more: Json = {}) => ({
  name: '栗子村童心港湾',
  divisionCode: VILLAGE,
  isInPoorVillage: true,
  services: ['FAMILY_COMPANIONSHIP', 'EMOTIONAL_CARE'],
  openedOn: ago(365),
  openingTimes: [{ occasion: 'SATURDAY', opensAt: '09:00', closesAt: '16:30' }],
  ...more,
});

/** The three members of a 1+3 team. */
export const TEAM = [
  { role: 'CADRE', name: '赵干部' },
  { role: 'COUNSELLOR', name: '钱辅导员' },
  { role: 'ORGANISATION', name: '青年志愿者协会' },
];

function actQuery(name: string, fields: string): string {
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!, $key: String) { ${name}(input: $input, idempotencyKey: $key) { ${fields} } }`;
}

async function rowCounts(league: TestDepartment): Promise<Json[]> {
  return league.sql(`select relname, (xpath('/row/n/text()', query_to_xml('select count(*) as n from ' || quote_ident(relname), false, true, '')))[1]::text as n
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`);
}
