import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { post, startTestHub, type TestHub } from './test-hub.ts';

describe.each(['local', 'remote'] as const)('departments joined in one answer (%s)', (reach) => {
  let hub: TestHub;
  beforeAll(async () => {
    hub = await startTestHub(reach);
  });
  afterAll(async () => {
    await hub[Symbol.asyncDispose]();
  });
  beforeEach(() => {
    for (const department of Object.values(hub.departments)) department.asked.length = 0;
  });

  it('one child comes from three departments in one query', async () => {
    const { data, errors, extensions } = await hub.ask(
      '{ child(id: "c1") { name civilAffairs { note } education { grade school { title } } youthLeague { harbour } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      child: {
        name: '张小明',
        civilAffairs: { note: 'note c1' },
        education: { grade: 3, school: { title: '第一小学' } },
        youthLeague: { harbour: '港湾 c1' },
      },
    });
    const now = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(extensions?.departments).toEqual([
      { department: 'civil-affairs', status: 'OK', asOf: now },
      { department: 'education', status: 'OK', asOf: now },
      { department: 'youth-league', status: 'OK', asOf: now },
    ]);
  });

  it('aliases that shadow a key, __typename or a section give the field that was asked for', async () => {
    const { data, errors } = await hub.ask(
      '{ child(id: "c1") { id: motherId __typename: name education { school: grade } youthLeague: id x: __typename name: youthLeague { harbour } } }',
    );
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toBe(
      '{"child":{"id":"m9","__typename":"张小明","education":{"school":3},"youthLeague":"c1","x":"Child","name":{"harbour":"港湾 c1"}}}',
    );
  });

  it('an error below an alias has the path of the client', async () => {
    const { data, errors } = await hub.ask('{ education: child(id: "c2") { id: youthLeague { grade: mustBeThere } } }');
    expect(data).toEqual({ education: { id: null } });
    expect(errors?.map(({ path }) => path)).toEqual([['education', 'id', 'grade']]);
  });

  it('an entity that many rows share is asked for once and given to all', async () => {
    const ids = Array.from({ length: 50 }, (_, index) => (index % 2 ? 'c1' : 'c2'));
    const { data } = await hub.ask(
      'query ($ids: [ID!]) { children(ids: $ids) { education { school { harbours(first: 4) } } } }',
      { ids },
    );
    const row = { education: { school: { harbours: 4 } } };
    expect(data.children).toEqual(ids.map(() => row));
    const sizes = (name: 'education' | 'youth-league') =>
      hub.departments[name].asked.map(
        ({ variables }) => (variables as { representations: unknown[] }).representations.length,
      );
    expect([sizes('education'), sizes('youth-league')]).toEqual([[2], [1]]);
  });

  it('children asked for under several aliases are one question to each department', async () => {
    const { data } = await hub.ask(
      '{ a: child(id: "c1") { education { grade } } b: child(id: "c2") { education { grade } } c: child(id: "c1") { education { grade } } }',
    );
    expect(data).toEqual({
      a: { education: { grade: 3 } },
      b: { education: { grade: 3 } },
      c: { education: { grade: 3 } },
    });
    expect(hub.departments.education.asked).toHaveLength(1);
    expect(hub.departments.education.asked[0]?.variables?.representations).toHaveLength(2);
  });

  it('one entity in two places keeps the arguments of each place', async () => {
    const { data } = await hub.ask(
      `{ a: child(id: "c1") { education { school { harbours(first: 1) } } }
         b: child(id: "c1") { education { school { harbours(first: 2) } } } }`,
    );
    expect(data).toEqual({
      a: { education: { school: { harbours: 1 } } },
      b: { education: { school: { harbours: 2 } } },
    });
  });

  it('acts of several departments run one after the other, where a request may hold several', async () => {
    await using foreign = await startTestHub(reach, { mode: 'conformance' });
    const { data } = await foreign.ask(
      'mutation { a: rename(id: "c1", name: "x") { name } b: enrol(id: "c1") { education { grade } } c: rename(id: "c2", name: "y") { youthLeague { harbour } } }',
    );
    expect(data).toEqual({
      a: { name: '张小明' },
      b: { education: { grade: 3 } },
      c: { youthLeague: { harbour: '港湾 c2' } },
    });
    expect(foreign.journal.acts).toEqual(['rename', 'enrol', 'rename']);
  });

  it('conditions, variables with defaults, several operations and introspection work together', async () => {
    const query = `
      query Other { child(id: "c2") { name } }
      query Wanted($yes: Boolean = true, $kind: Kind = BAD) {
        byKind(kind: $kind) other: byKind
        child(id: "c1") { ...Name @include(if: $yes) education @skip(if: $yes) { grade } }
        __type(name: "Kind") { enumValues { name } }
        __typename
      }
      fragment Name on Child { name }`;
    const ask = (variables: Record<string, unknown>) =>
      post(hub.running.url, JSON.stringify({ query, variables, operationName: 'Wanted' }));
    const kinds = { enumValues: [{ name: 'GOOD' }, { name: 'BAD' }] };
    expect((await ask({})).data).toEqual({
      byKind: 'BAD',
      other: 'GOOD',
      child: { name: '张小明' },
      __type: kinds,
      __typename: 'Query',
    });
    expect((await ask({ yes: false, kind: 'GOOD' })).data).toEqual({
      byKind: 'GOOD',
      other: 'GOOD',
      child: { education: { grade: 3 } },
      __type: kinds,
      __typename: 'Query',
    });
  });

  it('a child unknown to a department is NO_RECORD there, an unknown child everywhere', async () => {
    const known = await hub.ask(
      '{ child(id: "c3") { name education { grade } youthLeague { harbour } civilAffairs { note } } }',
    );
    expect(known.data).toEqual({
      child: { name: '王小刚', education: null, youthLeague: null, civilAffairs: null },
    });
    const statuses = known.extensions?.departments?.map(({ status }) => status);
    expect(statuses).toEqual(['NO_RECORD', 'NO_RECORD', 'NO_RECORD']);
    const unknown = await hub.ask('{ child(id: "c8") { name education { grade } } }');
    expect(unknown.data).toEqual({ child: null });
    expect(unknown.extensions?.departments).toMatchObject([{ department: 'civil-affairs', status: 'NO_RECORD' }]);
  });
});
