import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDepartment, type TestDepartment } from '../hub.ts';

describe('a selection becomes one statement', () => {
  let education: TestDepartment;
  beforeAll(async () => {
    education = await startDepartment('education', { demo: { seed: 1, children: 120 } });
  });
  afterAll(() => education.stop());

  const ask = async (query: string, variables?: Record<string, unknown>) => {
    const { data, errors } = await education.execute(query, variables);
    expect(errors).toBeUndefined();
    return data;
  };

  it('whatever the client calls its fields: aliases, the same field twice, names longer than a column may be', async () => {
    const long = 'a'.repeat(90);
    const data =
      await ask(`{ x: schools(first: 2, orderBy: NAME_ASC) { a: nodes { name: id id: name ${long}1: name ${long}2: id } b: edges { n: node { name } } }
      y: schools(first: 1, orderBy: NAME_DESC) { nodes { name } } }`);
    const [first] = data.x.a;
    expect(first[`${long}1`]).toBe(first.id);
    expect(first[`${long}2`]).toBe(first.name);
    expect(first.id).toBe(data.x.b[0].n.name);
    expect(data.x.a).toHaveLength(2);
    expect(data.y.nodes[0].name).not.toBe(first.id);
  });

  it('fragments, nested and on other selections of the same field, are merged', async () => {
    const data = await ask(`{ schools(first: 1) { nodes { ...A ... on School { division { code } } } } }
      fragment A on School { name ...B } fragment B on School { division { __typename } kind }`);
    expect(data.schools.nodes[0]).toEqual({
      name: expect.any(String),
      division: { __typename: 'Division', code: expect.stringMatching(/^210421/) },
      kind: expect.any(String),
    });
  });

  it('@skip and @include decide what is read, by literal and by variable', async () => {
    const question =
      'query ($no: Boolean!, $yes: Boolean!) { schools(first: 1) { nodes { id name @include(if: $no) kind @skip(if: $yes) isBoarding @include(if: $yes) } totalCount @skip(if: true) } }';
    expect(Object.keys((await ask(question, { no: false, yes: true })).schools.nodes[0])).toEqual(['id', 'isBoarding']);
    expect(Object.keys((await ask(question, { no: true, yes: false })).schools.nodes[0])).toEqual([
      'id',
      'name',
      'kind',
    ]);
  });

  it('a response key may be called like anything inside the statement', async () => {
    const data = await ask(
      '{ r: schools(first: 1) { page: nodes { t1: name t2: division { t3: code } } root: totalCount } }',
    );
    expect(data.r.page[0]).toEqual({ t1: expect.any(String), t2: { t3: expect.any(String) } });
  });

  it('variables that do not fit are refused in constant words; a day that does not exist says so', async () => {
    const refused = async (query: string, variables?: Record<string, unknown>) =>
      (await education.execute(query, variables)).errors?.[0];
    expect((await refused('query ($n: Int) { schools(first: $n) { totalCount } }', { n: 'x' }))?.extensions).toEqual({
      code: 'GRAPHQL_VALIDATION_FAILED',
    });
    const question = 'query ($d: Date) { pupils(filter: { birthDateFrom: $d }) { totalCount } }';
    for (const answer of [
      await refused(question, { d: '2026-02-30' }),
      await refused('{ pupils(filter: { birthDateFrom: "2026-02-30" }) { totalCount } }'),
    ]) {
      expect(answer).toMatchObject({
        message: '日期无效:请写成 YYYY-MM-DD,例如 2024-09-01。',
        extensions: { code: 'BAD_INPUT' },
      });
    }
  });

  it('part of a name finds it, however short, in any case', async () => {
    const { pupils } = await ask('{ pupils(first: 1, orderBy: NAME_ASC) { nodes { name } } }');
    const { name } = pupils.nodes[0];
    for (const part of [name, name.slice(0, 1), ` ${name.slice(1)} `]) {
      const found = await ask(
        'query ($part: String) { pupils(filter: { nameContains: $part }, first: 100) { nodes { name } } }',
        { part },
      );
      const names: string[] = found.pupils.nodes.map((pupil: { name: string }) => pupil.name);
      expect(names).toContain(name);
      expect(names.every((each) => each.includes(part.trim()))).toBe(true);
    }
    expect((await ask('{ pupils(filter: { nameContains: "_" }) { totalCount } }')).pupils.totalCount).toBe(0);
  });

  it('a filter field that is null or left out asks for nothing; one statement serves every value', async () => {
    const question = 'query ($f: SchoolFilter) { schools(filter: $f) { totalCount } }';
    const count = async (f?: unknown) => (await ask(question, { f })).schools.totalCount;
    const all = await count();
    expect(await count(null)).toBe(all);
    expect(await count({})).toBe(all);
    expect(await count({ nameContains: null, kinds: null })).toBe(all);
    expect(await count({ kinds: [] })).toBe(0);
    expect(await count({ nameContains: '幼儿园' })).toBe(await count({ kinds: ['KINDERGARTEN'] }));
    expect(await count({ nameContains: '%' })).toBe(0);
    expect(await count({ nameContains: "' or 1=1 --" })).toBe(0);
    expect(await count({ divisionCode: '210421102' })).toBeLessThan(all);
    expect(await count({ divisionCode: '21' })).toBe(all);
  });

  it('pages lead through the whole list, each row once, whatever the order', async () => {
    for (const orderBy of ['NAME_ASC', 'NAME_DESC']) {
      const question =
        'query ($o: PupilOrder, $after: String) { pupils(orderBy: $o, first: 37, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { child { id } name } } }';
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const {
          pupils,
        }: {
          pupils: {
            totalCount: number;
            pageInfo: { hasNextPage: boolean; endCursor: string };
            nodes: { child: { id: string } }[];
          };
        } = await ask(question, { o: orderBy, after });
        ids.push(...pupils.nodes.map((pupil) => pupil.child.id));
        after = pupils.pageInfo.hasNextPage ? pupils.pageInfo.endCursor : null;
        if (!after) expect(ids).toHaveLength(pupils.totalCount);
      } while (after);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it.each([
    ['{ schools(first: 101) { totalCount } }', 'first'],
    ['{ schools(first: -1) { totalCount } }', 'first'],
    ['{ schools(after: "AAAA") { nodes { id } } }', 'after'],
    ['{ schools(after: "") { nodes { id } } }', 'after'],
  ])('%s is refused, naming the argument', async (question, field) => {
    const { errors } = await education.execute(question);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field });
    expect(errors?.[0]?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('a cursor belongs to its list and order, and cannot be altered', async () => {
    const { schools } = await ask('{ schools(first: 1, orderBy: NAME_ASC) { pageInfo { endCursor } } }');
    const cursor: string = schools.pageInfo.endCursor;
    const altered = `${cursor.slice(0, 20)}${cursor[20] === 'A' ? 'B' : 'A'}${cursor.slice(21)}`;
    for (const question of [
      `{ schools(orderBy: NAME_DESC, after: "${cursor}") { nodes { id } } }`,
      `{ pupils(orderBy: NAME_ASC, after: "${cursor}") { nodes { name } } }`,
      `{ schools(orderBy: NAME_ASC, after: "${altered}") { nodes { id } } }`,
    ]) {
      expect((await education.execute(question)).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    }
    expect(
      (await ask(`{ schools(orderBy: NAME_ASC, after: "${cursor}") { nodes { id } } }`)).schools.nodes.length,
    ).toBeGreaterThan(0);
  });

  it('entities asked for together cost one statement; an unknown, a wrong and a hostile key cost nobody else', async () => {
    const { pupils } = await ask('{ pupils(first: 20) { nodes { child { id } } } }');
    const ids = [
      ...pupils.nodes.map((pupil: { child: { id: string } }) => pupil.child.id),
      'unknown',
      "'; drop table pupil; --",
      pupils.nodes[0].child.id,
    ];
    const before = education.statements();
    const data = await ask(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Child { id education { name } } } }',
      {
        r: ids.map((id) => ({ __typename: 'Child', id })),
      },
    );
    expect(education.statements() - before).toBe(1);
    expect(data._entities.map((each: { id: string }) => each.id)).toEqual(ids);
    expect(data._entities.map((each: { education: unknown }) => each.education !== null)).toEqual([
      ...Array(20).fill(true),
      false,
      false,
      true,
    ]);
    const schools = await ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on School { name } } }', {
      r: [
        { __typename: 'School', id: '1' },
        { __typename: 'School', id: 'x' },
      ],
    });
    expect(schools._entities).toEqual([{ name: expect.any(String) }, null]);
  });
});
