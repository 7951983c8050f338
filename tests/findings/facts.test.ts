import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../hub.ts';
import { askFacts } from './ask-facts.ts';

const DEPARTMENTS = ['civil-affairs', 'education', 'joint-meeting', 'womens-federation', 'youth-league'];

let hub: TestHub;
let ids: string[];

beforeAll(async () => {
  hub = await startTestHub({ demo: { seed: 1, children: 700 }, policy: 'joint-meeting' });
  const children = await hub.sql<{ id: string }>(
    'civil-affairs',
    'select id from registered_child order by id limit 50',
  );
  ids = children.map(({ id }) => id);
});
afterAll(() => hub?.stop());

describe('facts.graphql', () => {
  test('the joint meeting’s system gets every fact of fifty children: nothing denied, nothing masked', async () => {
    const { data, errors, extensions } = await askFacts(hub, ids);
    expect({ errors, masked: extensions?.masked }).toEqual({ errors: undefined, masked: undefined });
    expect(extensions?.departments).toMatchObject(DEPARTMENTS.map((department) => ({ department, status: 'OK' })));
    expect(data.childrenToJudge.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  test('a statement a department however many children, and one more each for the places that two of them are asked about', async () => {
    await askFacts(hub, ids);
    const before = DEPARTMENTS.map((name) => hub.statements(name));
    await askFacts(hub, ids);
    expect(DEPARTMENTS.map((name, at) => [name, hub.statements(name) - (before[at] ?? 0)])).toEqual([
      ['civil-affairs', 1],
      ['education', 1],
      ['joint-meeting', 1],
      ['womens-federation', 2],
      ['youth-league', 2],
    ]);
  });
});
