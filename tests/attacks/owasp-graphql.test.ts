import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveLeague } from '../grants/served.ts';
import { sendAs, tryAttack } from './attack.ts';
import { access, configuration } from './graphql-access.ts';
import { batching, exhaustion } from './graphql-amount.ts';
import { injection } from './graphql-input.ts';
import { AUDITOR, COUNTY_OFFICER } from './people.ts';
import { startTwoCounties, type TwoCounties } from './two-counties.ts';

let ground: TwoCounties;
beforeAll(async () => {
  ground = await startTwoCounties();
});
afterAll(() => ground?.[Symbol.asyncDispose]());

describe.each([
  ['input validation: injection', injection],
  ['denial of service: depth, amount, size', exhaustion],
  ['batching', batching],
  ['access control: objects, references, fields, filters', access],
  ['secure configuration: introspection, errors, methods', configuration],
])('%s', (_, attacks) => {
  it.each(attacks)('$name', (attack) => tryAttack(ground, attack));
});

it('introspection shows a person the part of the graph their role may ever use', async () => {
  const query = '{ __type(name: "Child") { fields { name } } }';
  const shownTo = async (person: typeof AUDITOR) => {
    const { text } = await sendAs(ground, person, { query });
    const { fields = [] } = JSON.parse(text).data.__type ?? {};
    return fields.some(({ name }: { name: string }) => name === 'nationalId');
  };
  expect([await shownTo(COUNTY_OFFICER), await shownTo(AUDITOR)]).toEqual([true, false]);
});

it('a department’s own port tells nobody anything, not even what it is', async () => {
  await using league = await serveLeague();
  for (const query of ['{ _service { sdl } }', '{ __schema { types { name } } }', '{ heartHarbours { totalCount } }']) {
    const answer = await league.send(JSON.stringify({ query }), { 'x-hub-viewer': '{"role":"ADMIN"}' });
    expect([answer.status, await answer.text()]).toEqual([401, '']);
  }
  expect(league.sessions).toEqual([]);
});
