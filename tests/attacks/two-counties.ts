import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import { type Answer, startTestHub, type TestHub } from '../hub.ts';
import { CIVIL_AFFAIRS_STEWARD } from './people.ts';

/** A hub with something to steal: a second county, a sealed child, and what the demo county's departments have agreed. */
export interface TwoCounties extends AsyncDisposable {
  hub: TestHub;
  /** Children of the other county (新宾满族自治县), the first of whom was known by a provisional id before. */
  elsewhere: readonly string[];
  formerIdElsewhere: string;
  /** A sealed child (封存) of the demo county, and the provisional id it was known by before. */
  sealed: string;
  formerIdOfSealed: string;
  /** Children of the demo county that every department knows. */
  inside: readonly string[];
  /** What no answer to a person of the demo county may hold: ids of the children above, phones of their guardians. */
  secrets: readonly string[];
  ask(document: string, variables?: Record<string, unknown>, as?: Partial<RequestIdentity>): Promise<Answer>;
}

const REGISTERS: Readonly<Record<string, string>> = {
  'civil-affairs': 'registered_child',
  education: 'pupil',
  'womens-federation': 'guided_child',
  'youth-league': 'league_child',
  'joint-meeting': 'concerned_child',
};

/** Tables whose rows about a child have a place of their own. */
const PLACED: Readonly<Record<string, readonly string[]>> = {
  'civil-affairs': ['home_visit', 'service_case', 'referral', 'mandatory_report', 'vagrant_follow_up'],
  'womens-federation': ['at_risk_report', 'joint_home_visit'],
  'joint-meeting': ['correction_request', 'emergency_access'],
};

const OTHER_COUNTY = [
  ['210422', 'COUNTY', '2104', '新宾满族自治县'],
  ['210422100', 'TOWNSHIP', '210422', '新宾镇'],
  ['210422100001', 'VILLAGE', '210422100', '东街社区'],
] as const;
const OTHER_VILLAGE = '210422100001';

const FORMER_ID_ELSEWHERE = 'T-0123456789ABCDEFGHJKMNPQRS';
const FORMER_ID_OF_SEALED = 'T-1123456789ABCDEFGHJKMNPQRS';

/** `await using ground = await startTwoCounties()`. */
export async function startTwoCounties(): Promise<TwoCounties> {
  const hub = await startTestHub({ demo: { seed: 1, children: 700 }, policy: 'joint-meeting' });
  const known = await knownEverywhere(hub);
  const [sealed = '', ...others] = known;
  const elsewhere = others.slice(0, 15);
  await addOtherCounty(hub);
  await moveChildren(hub, elsewhere);
  await hub.sql(
    'civil-affairs',
    `insert into child_alias (alias_id, child_id, "from", recorded_by)
      values ($1, $2, now(), '测试'), ($3, $4, now(), '测试')`,
    [FORMER_ID_ELSEWHERE, elsewhere[0], FORMER_ID_OF_SEALED, sealed],
  );
  const seal = await hub.query(
    'mutation ($input: SealChildInput!) { sealChild(input: $input) { isCurrent } }',
    { input: { childId: sealed, caseNumber: 'GA-210421-2024-0007', divisionCode: '210421', reason: '涉案,须保护' } },
    CIVIL_AFFAIRS_STEWARD,
  );
  if (!seal.data?.sealChild) throw new Error(JSON.stringify(seal));
  return {
    hub,
    elsewhere,
    formerIdElsewhere: FORMER_ID_ELSEWHERE,
    sealed,
    formerIdOfSealed: FORMER_ID_OF_SEALED,
    inside: others.slice(15),
    secrets: [sealed, ...elsewhere, ...(await phonesOf(hub, [sealed, ...elsewhere]))],
    ask: (document, variables, as) => hub.query(document, variables, as),
    [Symbol.asyncDispose]: () => hub.stop(),
  };
}

/** Children of the demo county under 16 that four departments know, in the order of their ids. */
async function knownEverywhere(hub: TestHub): Promise<string[]> {
  const lists = ['civil-affairs', 'education', 'womens-federation', 'youth-league'].map((department) =>
    hub.sql<{ id: string }>(
      department,
      `select id from ${REGISTERS[department]} where division_code like '210421%' and birth_date > current_date - 5800 and id not like 'T-%'`,
    ),
  );
  const [first = [], ...rest] = (await Promise.all(lists)).map((rows) => rows.map(({ id }) => id));
  return first.filter((id) => rest.every((ids) => ids.includes(id))).toSorted();
}

async function addOtherCounty(hub: TestHub): Promise<void> {
  for (const department of Object.keys(REGISTERS))
    for (const [code, level, parent, name] of OTHER_COUNTY) {
      await hub.sql(department, 'insert into known_division (code, level) values ($1, $2)', [code, level]);
      if (department === 'civil-affairs')
        await hub.sql(
          department,
          `insert into division (code, name, full_name, level, parent_code, valid_from, source, recorded_by, recorded_on, updated_at)
            values ($1, $2, $2, $3, $4, '2023-01-01', '区划', '测试', '2026-01-01', now())`,
          [code, name, level, parent],
        );
    }
}

async function moveChildren(hub: TestHub, ids: readonly string[]): Promise<void> {
  for (const [department, register] of Object.entries(REGISTERS)) {
    await hub.sql(department, `update ${register} set division_code = $1 where id = any($2)`, [OTHER_VILLAGE, ids]);
    for (const table of PLACED[department] ?? [])
      await hub.sql(department, `update ${table} set division_code = $1 where child_id = any($2)`, [
        OTHER_VILLAGE,
        ids,
      ]);
  }
}

/** Phones that belong to the guardians of these children alone. */
async function phonesOf(hub: TestHub, ids: readonly string[]): Promise<string[]> {
  const rows = await hub.sql<{ phone: string }>(
    'civil-affairs',
    `select distinct g.phone from guardianship g where g.child_id = any($1) and g.phone is not null
      and not exists (select from guardianship h where h.phone = g.phone and h.child_id <> all($1))`,
    [ids],
  );
  return rows.map(({ phone }) => phone);
}
