import { expect, inject, test } from 'vitest';
import { withClient } from '../../subgraphs/database.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { startDepartment, startTestHub } from '../hub.ts';

const demo = { seed: 1, children: 120 };
const first = departmentNames()[0] as string;

/** Which of these databases exist. */
async function existing(names: string[]): Promise<string[]> {
  const text = 'select datname from pg_database where datname = any($1) order by datname';
  const { rows } = await withClient(inject('cluster'), (admin) => admin.query<{ datname: string }>(text, [names]));
  return rows.map(({ datname }) => datname);
}

/** What a hub says about itself and what its databases hold. */
async function portrait(mode: 'in-process' | 'remote') {
  await using hub = await startTestHub({ mode, demo });
  const ready = await fetch(`${hub.url}/ready`);
  const { data } = await hub.query('{ __schema { queryType { fields { name } } } }');
  const divisions = departmentNames().map((name) => hub.sql(name, 'select count(*)::int as count from known_division'));
  return { status: ready.status, answers: data, divisions: await Promise.all(divisions) };
}

test('a hub in one process and one with a process per department are the same hub', async () => {
  const whole = await portrait('in-process');
  expect(whole.status).toBe(200);
  expect(whole.divisions.flat().every(({ count }) => Number(count) > 100)).toBe(true);
  expect(await portrait('remote')).toEqual(whole);
});

test('two fresh databases of one department know nothing of each other and are gone afterwards', async () => {
  const names: string[] = [];
  {
    await using one = await startDepartment(first);
    await using other = await startDepartment(first);
    names.push(one.database.name, other.database.name);
    await one.sql("insert into known_division (code, level) values ('110000000000', 'PROVINCE')");
    expect(await other.sql('select code from known_division')).toEqual([]);
    expect(await one.execute('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
    expect(await existing(names)).toHaveLength(2);
  }
  expect(await existing(names)).toEqual([]);
});
