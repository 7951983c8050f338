import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sampleReceipt } from '../journal/sample-receipt.ts';
import { startTestHub, type TestAnswer, type TestHub } from './test-hub.ts';

const statuses = ({ extensions }: TestAnswer) =>
  Object.fromEntries((extensions?.departments ?? []).map(({ department, status }) => [department, status]));

describe('not found is null', () => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub('local');
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
  });
  beforeEach(() => {
    for (const department of Object.values(hub.departments)) department.trouble = 'none';
  });

  it.each([
    '{ child(id: "c0") { id name civilAffairs { note } education { grade } youthLeague { harbour } } }',
    '{ child(id: "c0") { number: id t: __typename education { grade } } }',
    '{ child(id: "c0") { name } }',
    '{ ...Q } fragment Q on Query { child(id: "c0") { ... on Child { motherId } } }',
    'query ($representations: ID = "c0") { child(id: $representations) { youthLeague { mustBeThere } } }',
  ])('a child that no department knows: %s', async (query) => {
    const answer = await hub.ask(query);
    expect([answer.data, answer.errors]).toEqual([{ child: null }, undefined]);
    expect(new Set(Object.values(statuses(answer)))).toEqual(new Set(['NO_RECORD']));
  });

  it('a child known in one department stays, whatever was asked', async () => {
    const league = await hub.ask('{ child(id: "c7") { id name education { grade } youthLeague { harbour } } }');
    expect(league.data).toEqual({
      child: { id: 'c7', name: null, education: null, youthLeague: { harbour: '港湾 c7' } },
    });
    expect(statuses(league)).toEqual({ 'civil-affairs': 'NO_RECORD', education: 'NO_RECORD', 'youth-league': 'OK' });
    hub.departments['civil-affairs'].asked.length = 0;
    const register = await hub.ask('{ child(id: "c2") { nothing: id x: youthLeague { harbour } } }');
    expect(register.data).toEqual({ child: { nothing: 'c2', x: { harbour: '港湾 c2' } } });
    const only = await hub.ask('{ child(id: "c3") { education { grade } name } }');
    expect(only.data).toEqual({ child: { education: null, name: '王小刚' } });
  });

  it('a record that has none of the fields asked for is a record', async () => {
    const { execute } = hub.departments.education;
    hub.departments.education.execute = async () => ({
      data: { _entities: [null] },
      extensions: { receipts: [sampleReceipt] },
    });
    const answer = await hub.ask('{ child(id: "c1") { id education { grade } } }');
    hub.departments.education.execute = execute;
    expect(answer.data).toEqual({ child: { id: 'c1', education: null } });
    expect(statuses(answer)).toEqual({ 'civil-affairs': 'OK', education: 'NO_RECORD' });
  });

  it('each root field is judged for itself', async () => {
    const answer = await hub.ask(
      '{ a: child(id: "c0") { name } b: child(id: "c1") { name } c: child(id: "c8") { name } }',
    );
    expect(answer.data).toEqual({ a: null, b: { name: '张小明' }, c: null });
  });

  it('the key alone is answered as it is', async () => {
    expect((await hub.ask('{ child(id: "c0") { id __typename } }')).data).toEqual({
      child: { id: 'c0', __typename: 'Child' },
    });
  });

  it('a department that could not say leaves the child', async () => {
    hub.departments.education.trouble = 'throws';
    const answer = await hub.ask('{ child(id: "c0") { name education { grade } } }');
    expect(answer.data).toEqual({ child: { name: null, education: null } });
    expect(answer.errors?.map(({ path }) => path)).toEqual([['child', 'education']]);
    expect(statuses(answer)).toEqual({ 'civil-affairs': 'NO_RECORD', education: 'UNAVAILABLE' });
  });

  it('conformance adds no rule of its own', async () => {
    await using foreign = await startTestHub('local', { mode: 'conformance' });
    expect((await foreign.ask('{ child(id: "c0") { name } }')).data).toEqual({ child: { name: null } });
  });
});
