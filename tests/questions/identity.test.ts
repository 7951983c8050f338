import { expect, it } from 'vitest';
import { checkCharacter } from '../../schema/national-id.ts';
import { startTestHub } from '../hub.ts';

const IDENTIFY = `mutation Identify($p: ID!, $n: String!) {
  identifyChild(input: { provisionalId: $p, nationalId: $n }) { id }
  identifyPupil(input: { provisionalId: $p, nationalId: $n }) { id }
}`;
const UNDO = `mutation Undo($p: ID!) {
  undoIdentifyChild(input: { provisionalId: $p }) { id }
  undoIdentifyPupil(input: { provisionalId: $p }) { id }
}`;
const WHO = '{ id name civilAffairs { guardianship { guardianName } } education { name enrolments { grade } } }';

it('a child without a number has a provisional id; once the number is known every department moves its own link, and can move it back', async () => {
  await using hub = await startTestHub({ demo: { seed: 1, children: 700 } });
  const { data: found } = await hub.query(`{ children(filter: { isProvisional: true }, first: 200) { nodes ${WHO} } }`);
  const before = found.children.nodes.find((child: { education: unknown; id: string }) => child.education);
  expect(before.id).toMatch(/^T-/);
  const { birthDate, sex } = (await hub.query(`{ child(id: "${before.id}") { birthDate sex } }`)).data.child;
  const digits = `990421${birthDate.replaceAll('-', '')}90${sex === 'MALE' ? 1 : 2}`;
  const nationalId = `${digits}${checkCharacter(digits)}`;

  const identified = await hub.query(IDENTIFY, { p: before.id, n: nationalId });
  expect(identified.errors).toBeUndefined();
  const id = identified.data.identifyChild.id;
  expect(identified.data.identifyPupil.id).toBe(id);

  const now = await hub.query(
    `{ byId: child(id: "${id}") ${WHO} byNumber: childByNationalId(nationalId: "${nationalId.toLowerCase()}") ${WHO} byOldId: child(id: "${before.id}") ${WHO} }`,
  );
  expect(now.errors).toBeUndefined();
  expect(now.data).toEqual({ byId: { ...before, id }, byNumber: { ...before, id }, byOldId: { ...before, id } });

  const again = await hub.query(IDENTIFY, { p: before.id, n: nationalId });
  expect(again.errors?.map((error) => error.extensions.code)).toEqual(['BAD_INPUT', 'BAD_INPUT']);

  expect((await hub.query(UNDO, { p: before.id })).errors).toBeUndefined();
  expect((await hub.query(`{ child(id: "${before.id}") ${WHO} }`)).data.child).toEqual(before);
});

it.each([
  ['99042120150304002', 'input.nationalId'],
  ['99042120150304002A', 'input.nationalId'],
])('a wrong number (%s) is refused and names the field', async (nationalId, field) => {
  await using hub = await startTestHub();
  const answer = await hub.query(IDENTIFY, { p: 'T-00000000000000000000000000', n: nationalId });
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field });
  expect(answer.errors?.[0]?.message).toContain('身份证号');
});

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
