import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RequestIdentity } from '../../gateway/sign-in/request-identity.ts';
import type { Viewer } from '../../schema/access/viewer.ts';
import { type Answer, startTestHub, type TestHub } from '../hub.ts';
import { gridWorker } from './finding.ts';

/** The document as the console asks it. */
const DOCUMENT = readFileSync(new URL('../../console/examples/14-find-but-not-see.graphql', import.meta.url), 'utf8');

/** A child that civil affairs and the schools know, and the League does not. */
interface Known extends Record<string, unknown> {
  id: string;
  name: string;
  born: string;
  village: string;
  guardian: string;
  phone: string;
}

let hub: TestHub;
let known: Known;

beforeAll(async () => {
  const policy = async () => ({ agreements: [], sealedChildren: [], smallCellBelow: 10 });
  hub = await startTestHub({ demo: { seed: 1, children: 700 }, policy });
  const idsIn = async (department: string, table: string) =>
    (await hub.sql<{ id: string }>(department, `select id from ${table}`)).map(({ id }) => id);
  const paired = new Set(await idsIn('youth-league', 'league_child'));
  const pupils = (await idsIn('education', 'pupil')).filter((id) => !paired.has(id));
  const [first] = await hub.sql<Known>(
    'civil-affairs',
    `select c.id, c.name, c.birth_date::text as born, c.division_code as village, g.guardian_name as guardian, g.phone
     from registered_child c join guardianship g on g.child_id = c.id and g.until is null and g.phone is not null
     where c.id = any($1) and not exists (select from registered_child t where t.name = c.name and t.id <> c.id)
     order by c.id limit 1`,
    [pupils],
  );
  known = first as Known;
});
afterAll(() => hub?.stop());

/** The demo's grid worker: neither of the child's village nor of a department that has an agreement. */
const worker: Partial<RequestIdentity> = { viewer: gridWorker('210421102001').viewer, purpose: 'CHILD_CARE' };
const analyst: Partial<RequestIdentity> = {
  ...worker,
  viewer: gridWorker('210421102001', [], 'a', ['ANALYST']).viewer,
};
const find = (by: Record<string, unknown>, as = worker) => hub.query(DOCUMENT, { by }, as);
const statuses = ({ extensions }: Answer) =>
  Object.fromEntries(
    extensions.departments.map((each: { department: string; status: string }) => [each.department, each.status]),
  );
/** An answer without the instants at which it was given. */
const shape = ({ data, errors, extensions }: Answer) =>
  JSON.stringify({ data, errors, extensions }).replaceAll(/"asOf":"[^"]*"/g, '');

describe('a grid worker who meets a child from elsewhere', () => {
  test('learns which departments know it and whom to ask, and nothing of the child', async () => {
    expect(known.village.startsWith('210421102001')).toBe(false);
    const answer = await find({ name: known.name, birthDate: known.born });
    expect(answer.errors).toBeUndefined();
    const federation = await hub.sql('womens-federation', 'select from guided_child where id = $1', [known.id]);
    expect(answer.data).toEqual({
      findChild: {
        civilAffairs: { office: '抚顺县民政局儿童福利股', phone: '024-55502000' },
        education: { office: '抚顺县教育局基础教育股', phone: '024-55504000' },
        womensFederation: federation.length > 0 ? { office: '抚顺县妇联家庭儿童部', phone: '024-55506000' } : null,
        youthLeague: null,
      },
    });
    const text = JSON.stringify(answer);
    for (const personal of [known.id, known.name, known.born, known.guardian, known.phone, known.village])
      expect(text).not.toContain(personal);
  });

  test('does not see the child itself', async () => {
    const { data } = await hub.query(
      'query($id: ID!) { child(id: $id) { name division { name } } }',
      { id: known.id },
      analyst,
    );
    expect(data.child).toBeNull();
  });

  test('does not find it by one identifier', async () => {
    const { data, errors } = await find({ name: known.name });
    expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([{ findChild: null }, ['BAD_INPUT']]);
  });

  test('needs a purpose for which a child may be looked for', async () => {
    const codes = async (purpose: RequestIdentity['purpose']) =>
      (await find({ name: known.name, birthDate: known.born }, { ...worker, purpose })).errors?.map(
        ({ extensions }) => extensions.code,
      );
    expect(await codes(null)).toEqual(['PURPOSE_REQUIRED']);
    expect(await codes('STATISTICS')).toEqual(['PURPOSE_NOT_ALLOWED']);
    const inspector = { viewer: { ...worker.viewer, role: 'MANAGER' } as Viewer, purpose: 'SUPERVISION' } as const;
    const { errors } = await find({ name: known.name, birthDate: known.born }, inspector);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['LEVEL_EXCEEDED']);
  });
});

describe('not found is null', () => {
  const nobody = { name: '无此人', birthDate: '2015-03-08' };

  test('nobody knows the child: every department says that it has no record', async () => {
    const answer = await find(nobody);
    expect([answer.data, answer.errors]).toEqual([{ findChild: null }, undefined]);
    expect(new Set(Object.values(statuses(answer)))).toEqual(new Set(['NO_RECORD']));
  });

  test('a child is found although the one department that was asked has no record of it', async () => {
    const document = 'query($by: ChildIdentifiers!) { findChild(by: $by) { youthLeague { office } } }';
    const by = { name: known.name, birthDate: known.born };
    expect((await hub.query(document, { by }, analyst)).data).toEqual({ findChild: { youthLeague: null } });
  });

  test('a sealed child answers byte for byte as one that does not exist', async () => {
    await using other = await startTestHub({
      demo: { seed: 1, children: 700 },
      policy: async () => ({ agreements: [], sealedChildren: [known.id], smallCellBelow: 10 }),
    });
    const ask = (by: Record<string, unknown>) => other.query(DOCUMENT, { by }, worker);
    expect(shape(await ask({ name: known.name, birthDate: known.born }))).toBe(shape(await ask(nobody)));
  });
});
