import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import { sendAs, timeless } from './attack.ts';
import { COUNTY_OFFICER, EDUCATION_MANAGER, JOINT_MEETING_SECRETARY, WOMENS_FEDERATION_OFFICER } from './people.ts';
import { startTwoCounties, type TwoCounties } from './two-counties.ts';

let ground: TwoCounties;
beforeAll(async () => {
  ground = await startTwoCounties();
});
afterAll(() => ground?.[Symbol.asyncDispose]());

const officerOf = (division: string) =>
  ({ ...COUNTY_OFFICER, viewer: { ...COUNTY_OFFICER.viewer, id: `officer of ${division}`, division } }) as never;

const PEOPLE: Partial<RequestIdentity>[] = [
  COUNTY_OFFICER,
  officerOf('210422'),
  officerOf('210421102'),
  WOMENS_FEDERATION_OFFICER,
  EDUCATION_MANAGER,
  JOINT_MEETING_SECRETARY,
];

/** One text with two operations, for everybody. */
const TEXT = `
  query Profile($id: ID!, $withNames: Boolean!) { child(id: $id) { ...Who } children(first: 5) { totalCount nodes { ...Who } } }
  query Names($id: ID!, $withNames: Boolean!) { children(first: 3) { nodes { name @include(if: $withNames) id } } child(id: $id) { id } }
  fragment Who on Child { id name @include(if: $withNames) phone division { code } education { name currentEnrolments { grade } }
    youthLeague { name } }`;

interface Request {
  by: Partial<RequestIdentity>;
  sent: { query: string; operationName: string; variables: Record<string, unknown> };
}

function requests(): Request[] {
  const children = [ground.elsewhere[0], ground.inside[0], ground.inside[1], ground.sealed];
  return Array.from({ length: 204 }, (_, at) => ({
    by: PEOPLE[at % PEOPLE.length] as Partial<RequestIdentity>,
    sent: {
      query: TEXT,
      operationName: at % 4 === 3 ? 'Names' : 'Profile',
      variables: { id: children[Math.floor(at / 6) % 4], withNames: at % 5 !== 0 },
    },
  }));
}

it('two hundred requests of six people through each other: each gets what they get alone', async () => {
  const all = requests();
  const answer = async ({ by, sent }: Request) => timeless((await sendAs(ground, by, sent)).text);
  const alone = new Map<string, string>();
  for (const request of all) {
    const key = JSON.stringify(request);
    if (!alone.has(key)) alone.set(key, await answer(request));
  }
  const together = await Promise.all(all.map(answer));
  expect(together).toEqual(all.map((request) => alone.get(JSON.stringify(request))));
  expect(new Set(alone.values()).size).toBeGreaterThan(30);
});
