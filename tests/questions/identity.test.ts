import { expect, it } from 'vitest';
import { checkCharacter } from '../../schema/national-id.ts';
import { type Answer, startTestHub } from '../hub.ts';

const IDENTIFY = ['identifyChild', 'identifyPupil'].map(
  (act) => `mutation ($p: ID!, $n: String!) { done: ${act}(input: { provisionalId: $p, nationalId: $n }) { id } }`,
);
const UNDO = ['undoIdentifyChild', 'undoIdentifyPupil'].map(
  (act) => `mutation ($p: ID!) { done: ${act}(input: { provisionalId: $p }) { id } }`,
);
const WHO = '{ id name civilAffairs { guardianship { guardianName } } education { name enrolments { grade } } }';

it('a child without a number has a provisional id; once the number is known every department moves its own link, and can move it back', async () => {
  await using hub = await startTestHub({ demo: { seed: 1, children: 700 } });
  const each = async (acts: readonly string[], variables: Record<string, unknown>) => {
    const answers: Answer[] = [];
    for (const act of acts) answers.push(await hub.query(act, variables));
    return answers;
  };
  const { data: found } = await hub.query(`{ children(filter: { isProvisional: true }, first: 100) { nodes ${WHO} } }`);
  const before = found.children.nodes.find((child: { education: unknown; id: string }) => child.education);
  expect(before.id).toMatch(/^T-/);
  const { birthDate, sex } = (await hub.query(`{ child(id: "${before.id}") { birthDate sex } }`)).data.child;
  const digits = `990421${birthDate.replaceAll('-', '')}90${sex === 'MALE' ? 1 : 2}`;
  const nationalId = `${digits}${checkCharacter(digits)}`;

  const identified = await each(IDENTIFY, { p: before.id, n: nationalId });
  expect(identified.map(({ errors }) => errors)).toEqual([undefined, undefined]);
  const [{ id }, atSchool] = identified.map(({ data }) => data.done);
  expect(atSchool.id).toBe(id);

  const now = await hub.query(
    `{ byId: child(id: "${id}") ${WHO} byNumber: childByNationalId(nationalId: "${nationalId.toLowerCase()}") ${WHO} byOldId: child(id: "${before.id}") ${WHO} }`,
  );
  expect(now.errors).toBeUndefined();
  expect(now.data).toEqual({ byId: { ...before, id }, byNumber: { ...before, id }, byOldId: { ...before, id } });

  const again = await each(IDENTIFY, { p: before.id, n: nationalId });
  expect(again.map(({ errors }) => errors?.map((error) => error.extensions.code))).toEqual([
    ['BAD_INPUT'],
    ['BAD_INPUT'],
  ]);

  expect((await each(UNDO, { p: before.id })).map(({ errors }) => errors)).toEqual([undefined, undefined]);
  expect((await hub.query(`{ child(id: "${before.id}") ${WHO} }`)).data.child).toEqual(before);
});

it.each(['99042120150304002', '99042120150304002A'])(
  'a wrong number (%s) is refused by every department, and names the field',
  async (nationalId) => {
    await using hub = await startTestHub();
    for (const act of IDENTIFY) {
      const answer = await hub.query(act, { p: 'T-00000000000000000000000000', n: nationalId });
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'input.nationalId' });
      expect(answer.errors?.[0]?.message).toContain('身份证号');
    }
  },
);

it('a number typed wrongly into the search is explained; a child that nobody knows has no record anywhere', async () => {
  await using hub = await startTestHub();
  const wrong = await hub.query('{ childByNationalId(nationalId: "990421201503040020") { id } }');
  expect(wrong.errors?.[0]).toMatchObject({
    message: expect.stringContaining('身份证号'),
    extensions: { code: 'BAD_INPUT', field: 'nationalId' },
  });
  const unknown = await hub.query(
    '{ child(id: "00000000000000000000000000") { name civilAffairs { source } education { name } } }',
  );
  expect(unknown.data).toEqual({ child: null });
  expect(unknown.extensions.departments.map((each: { status: string }) => each.status)).toEqual([
    'NO_RECORD',
    'NO_RECORD',
  ]);
  expect((await hub.query('{ child(id: "abc") { id } }')).data).toEqual({ child: null });
});
