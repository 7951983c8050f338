import { afterAll, beforeAll, expect, test } from 'vitest';
import { childIdOf } from '../../schema/child-id.ts';
import type { NationalId } from '../../schema/national-id.ts';
import { divisionName } from '../../subgraphs/civil-affairs/division-name.ts';
import { testLinkageKey } from '../databases.ts';
import { aCounty, COUNTY, numberOf, type TestCounty, TOWNSHIP, today, VILLAGE } from './county.ts';

let county: TestCounty;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.stop());

test('a provisional child is identified: facts move along, the old id still leads to it, and it can be undone', async () => {
  const { payload } = await county.act('registerChild', {
    name: '林晓轩',
    sex: 'MALE',
    birthDate: '2015-03-08',
    divisionCode: VILLAGE,
    guardian: { guardianName: '林国华', relation: 'GRANDPARENT', from: today },
  });
  const provisionalId = payload.id;
  const number = numberOf('2015-03-08', 905);
  const wrong = await county.act('identifyChild', { provisionalId, nationalId: numberOf('2015-03-08', 906) });
  expect(wrong.problems).toEqual([['input.nationalId', '身份证号与台账登记的出生日期或性别不一致,请先核对证件。']]);
  const known = await county.act('identifyChild', { provisionalId, nationalId: number }, 'id nationalId isProvisional');
  const id = childIdOf(testLinkageKey, number as NationalId);
  expect(known.payload).toEqual({ id, nationalId: number, isProvisional: false });
  const read = 'query($id: ID!) { child(id: $id) { id civilAffairs { guardianship { guardianName } } } }';
  const found = { child: { id, civilAffairs: { guardianship: { guardianName: '林国华' } } } };
  expect((await county.execute(read, { id: provisionalId })).data).toEqual(found);
  expect((await county.execute(read, { id })).data).toEqual(found);
  await county.act('undoIdentifyChild', { provisionalId });
  expect((await county.execute(read, { id })).data).toEqual({ child: { id, civilAffairs: null } });
  expect((await county.execute(read, { id: provisionalId })).data?.child.id).toBe(provisionalId);
});

test('a child known only elsewhere resolves as its id; a text that is no id is nobody', async () => {
  const { data } = await county.execute(
    '{ a: child(id: "AAAAAAAAAAAAAAAAAAAAAAAAAA") { id name civilAffairs { hobbies } } b: child(id: "nobody") { id } division(code: "1") { name } }',
  );
  expect(data).toEqual({
    a: { id: 'AAAAAAAAAAAAAAAAAAAAAAAAAA', name: null, civilAffairs: null },
    b: null,
    division: null,
  });
  const { errors } = await county.execute('{ childByNationalId(nationalId: "123") { id } }');
  expect(errors?.[0]).toMatchObject({
    message: '身份证号应为 18 位,现为 3 位,请对照证件补全。',
    extensions: { code: 'BAD_INPUT', field: 'nationalId' },
  });
});

test('an act follows a provisional id to the child it has become', async () => {
  const { payload } = await county.act('registerChild', {
    name: '何小雨',
    sex: 'FEMALE',
    birthDate: '2016-05-01',
    divisionCode: VILLAGE,
  });
  const nationalId = numberOf('2016-05-01', 908);
  await county.act('identifyChild', { provisionalId: payload.id, nationalId });
  const visit = { visitorKind: 'CHILD_DIRECTOR', visitorName: '郑秀', purpose: 'REGULAR_VISIT', finding: '情绪稳定' };
  const visited = await county.act(
    'recordHomeVisit',
    { childId: payload.id, ...visit, visitedOn: today },
    'child { nationalId }',
  );
  expect(visited.payload).toEqual({ child: { nationalId } });
});

test('divisions are found by level, parent, subtree and name, and know their place', async () => {
  const { data } = await county.execute(
    `{ villages: divisions(filter: { level: VILLAGE, parentCode: "${TOWNSHIP}" }, orderBy: CODE_DESC) { totalCount nodes { name } }
       within: divisions(filter: { divisionCode: "${COUNTY}" }) { totalCount } named: divisions(filter: { nameContains: "青湖" }) { nodes { code } }
       division(code: "${TOWNSHIP}") { level parent { name parent { name } } subdivisions { name } } }`,
  );
  expect(data).toEqual({
    villages: { totalCount: 2, nodes: [{ name: '青湖村' }, { name: '青泉村' }] },
    within: { totalCount: 4 },
    named: { nodes: [{ code: '990121100202' }] },
    division: {
      level: 'TOWNSHIP',
      parent: { name: '青河县', parent: { name: '青山市' } },
      subdivisions: [{ name: '青泉村' }, { name: '青湖村' }],
    },
  });
});

test('an id that is no number finds nothing and raises nothing', async () => {
  const { data, errors } = await county.execute(
    '{ childrensHome(id: "abc") { name } serviceCases(filter: { station: "abc" }) { totalCount } children(first: 0) { nodes { id } } }',
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ childrensHome: null, serviceCases: { totalCount: 0 }, children: { nodes: [] } });
});

test.each([
  ['栗子村民委员会', '栗子村'],
  ['三家子村村民委员会', '三家子村'],
  ['石文社区居民委员会', '石文社区'],
  ['后安镇', '后安镇'],
])('%s is shown as %s', (fullName, name) => {
  expect(divisionName(fullName)).toBe(name);
});
