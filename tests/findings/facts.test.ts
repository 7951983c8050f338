import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../hub.ts';
import { askFacts } from './ask-facts.ts';

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
afterAll(() => hub.stop());

describe('facts.graphql', () => {
  test('the joint meeting’s system gets every fact of fifty children: nothing denied, nothing masked', async () => {
    const { data, errors, extensions } = await askFacts(hub, ids);
    expect({ errors, masked: extensions?.masked }).toEqual({ errors: undefined, masked: undefined });
    expect(
      extensions?.departments.map(({ department, status }: { department: string; status: string }) => [
        department,
        status,
      ]),
    ).toEqual([
      ['civil-affairs', 'OK'],
      ['education', 'OK'],
      ['joint-meeting', 'OK'],
      ['womens-federation', 'OK'],
      ['youth-league', 'OK'],
    ]);
    expect(data.childrenToJudge.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  test('six statements, however many children: one a department, and one each for the places of two', async () => {
    await askFacts(hub, ids);
    const before = hub.statements();
    await askFacts(hub, ids);
    console.log(
      hub.statements() - before,
      ['joint-meeting', 'civil-affairs', 'education', 'womens-federation', 'youth-league'].map(
        (d) => d + hub.statements(d),
      ),
    );
    expect(hub.statements() - before).toBe(6);
  });
});
