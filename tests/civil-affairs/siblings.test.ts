import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCounty, daysAgo, numberOf, type TestCounty } from './county.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.stop());

test('children with the same father or mother are siblings, the eldest first; a name or a phone alone says nothing', async () => {
  const father = {
    relation: 'FATHER',
    name: '林建国',
    phone: '10000000011',
    status: 'AWAY',
    statusSince: daysAgo(200),
  };
  const mother = { ...father, relation: 'MOTHER', name: '何秀英', phone: '10000000012' };
  const register = (name: string, birthDate: string, parents: object[]) =>
    county.register({ name, nationalId: numberOf(birthDate, 501), parents });
  const eldest = await register('林晓东', '2012-01-02', [father]);
  const middle = await register('林晓南', '2014-01-02', [father, mother]);
  const halfBrother = await register('何晓西', '2016-01-02', [
    { ...father, name: '郑大海', phone: '10000000013' },
    mother,
  ]);
  await register('林晓北', '2015-01-02', [{ ...father, phone: '10000000014' }]);
  await register('林小中', '2015-02-02', [{ ...mother, name: '王秀英' }]);
  await register('林小外', '2015-03-02', [{ ...father, phone: null }]);
  const siblings = async (id: string) =>
    (await county.section(id, 'siblings { id }')).siblings.map((each: { id: string }) => each.id);
  expect(await siblings(eldest)).toEqual([middle]);
  expect(await siblings(middle)).toEqual([eldest, halfBrother]);
  expect(await siblings(halfBrother)).toEqual([middle]);
});
