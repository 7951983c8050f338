import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCounty, daysAgo, type TestCounty, today } from './county.ts';

const GUARDIAN = { guardianName: '林国华', relation: 'GRANDPARENT', phone: '10000000001' };

let county: TestCounty;
beforeAll(async () => {
  county = await aCounty();
});
afterAll(() => county.stop());

test('changing the guardian ends the one and begins the next on the same day (FS53)', async () => {
  const id = await county.register({ guardian: { ...GUARDIAN, from: daysAgo(300) } });
  const next = { guardianName: '何桂兰', relation: 'OTHER_RELATIVE', from: daysAgo(20), changeReason: '祖父生病' };
  const { payload } = await county.act(
    'changeGuardian',
    { childId: id, expectedVersion: 1, ...next },
    'guardianName child { civilAffairs { version } }',
  );
  expect(payload).toEqual({ guardianName: '何桂兰', child: { civilAffairs: { version: 2 } } });
  expect(await county.section(id, 'guardianships { guardianName from until isCurrent changeReason }')).toEqual({
    guardianships: [
      { guardianName: '何桂兰', from: daysAgo(20), until: null, isCurrent: true, changeReason: '祖父生病' },
      { guardianName: '林国华', from: daysAgo(300), until: daysAgo(20), isCurrent: false, changeReason: null },
    ],
  });
});

test('two clerks who change the guardian at once: the second is told to look again', async () => {
  const id = await county.register({ guardian: { ...GUARDIAN, from: daysAgo(300) } });
  const change = (guardianName: string) =>
    county.act('changeGuardian', { childId: id, expectedVersion: 1, guardianName, relation: 'OTHER', from: today });
  const outcomes = await Promise.all([change('何桂兰'), change('郑秀')]);
  expect(outcomes.map((each) => each.code).sort()).toEqual(['CONFLICT', undefined]);
  expect((await county.section(id, 'guardianships { id }')).guardianships).toHaveLength(2);
});

test.each([
  ['before the present guardian began', { from: daysAgo(301) }, 'input.from', '必须晚于'],
  ['in the future', { from: daysAgo(-2) }, 'input.from', '不能晚于今天'],
  ['with an empty name', { guardianName: '' }, 'input.guardianName', '不能为空'],
])('a change of guardian %s is refused and nothing is written', async (_, more, field, message) => {
  const id = await county.register({ guardian: { ...GUARDIAN, from: daysAgo(300) } });
  const { problems } = await county.act('changeGuardian', {
    childId: id,
    expectedVersion: 1,
    ...GUARDIAN,
    from: today,
    ...more,
  });
  expect(problems).toEqual([[field, expect.stringContaining(message)]]);
  expect(await county.section(id, 'guardianships { until } version')).toEqual({
    guardianships: [{ until: null }],
    version: 1,
  });
});

test('an unknown child is refused by its field', async () => {
  const change = (childId: string) =>
    county.act('changeGuardian', { childId, expectedVersion: 1, ...GUARDIAN, from: today });
  expect((await change('AAAAAAAAAAAAAAAAAAAAAAAAAA')).problems).toEqual([
    ['input.childId', '没有找到这个编号对应的记录,请从列表中重新选择。'],
  ]);
  expect((await change('12')).problems[0]?.[0]).toBe('input.childId');
});

test('a child may carry several categories over time, each with the department that determined it', async () => {
  const id = await county.register();
  const determine = (category: string, more: object) =>
    county.act(
      'determineCategory',
      { childId: id, category, determinedBy: 'CIVIL_AFFAIRS', ...more },
      'id version isCurrent',
    );
  const first = await determine('LEFT_BEHIND', { from: daysAgo(200) });
  await determine('DE_FACTO_UNATTENDED', { from: daysAgo(50), determinedBy: 'EDUCATION', document: '联席会议纪要' });
  expect((await determine('LEFT_BEHIND', { from: daysAgo(10) })).problems).toEqual([
    ['input.from', '与已登记的同一类别时间重叠,请核对起止日期,先结束前一段再登记新的。'],
  ]);
  const end = { id: first.payload.id, expectedVersion: 1, until: daysAgo(5), endReason: '父母返乡' };
  expect((await county.act('endCategory', end, 'isCurrent endReason')).payload).toEqual({
    isCurrent: false,
    endReason: '父母返乡',
  });
  expect((await county.act('endCategory', end)).code).toBe('CONFLICT');
  const { data } = await county.execute(
    `query($id: ID!) { child(id: $id) { categories civilAffairs { categoryRecords { category until determinedBy } } }
       division(code: "990121") { civilAffairs { now: childCount(category: LEFT_BEHIND) earlier: childCount(category: LEFT_BEHIND, on: "${daysAgo(100)}")
         childCountsByCategory { category count } } } }`,
    { id },
  );
  expect(data?.child).toEqual({
    categories: ['DE_FACTO_UNATTENDED'],
    civilAffairs: {
      categoryRecords: [
        { category: 'DE_FACTO_UNATTENDED', until: null, determinedBy: 'EDUCATION' },
        { category: 'LEFT_BEHIND', until: daysAgo(5), determinedBy: 'CIVIL_AFFAIRS' },
      ],
    },
  });
  expect(data?.division.civilAffairs).toMatchObject({ now: 0, earlier: 1 });
  expect(data?.division.civilAffairs.childCountsByCategory).toContainEqual({
    category: 'DE_FACTO_UNATTENDED',
    count: 1,
  });
});

test('a category that ends before it starts is refused', async () => {
  const childId = await county.register();
  const { problems } = await county.act('determineCategory', {
    childId,
    category: 'ORPHAN',
    from: daysAgo(5),
    until: daysAgo(6),
    determinedBy: 'CIVIL_AFFAIRS',
  });
  expect(problems).toEqual([['input.until', '结束日期必须晚于开始日期,请核对两个日期。']]);
});

test('where a parent works is a history, and ends on the day the parent comes home', async () => {
  const away = {
    relation: 'FATHER',
    name: '林强',
    status: 'AWAY',
    statusSince: daysAgo(300),
    workPlace: '辽宁省沈阳市',
  };
  const id = await county.register({ parents: [away] });
  const [{ id: parentId }] = (await county.section(id, 'parents { id }')).parents;
  const moved = { parentId, place: '江苏省苏州市', occupation: '建筑', from: daysAgo(100) };
  expect((await county.act('recordParentWorkPlace', moved, 'place isCurrent')).payload).toEqual({
    place: '江苏省苏州市',
    isCurrent: true,
  });
  expect((await county.act('recordParentWorkPlace', { ...moved, from: daysAgo(200) })).problems[0]?.[0]).toBe(
    'input.from',
  );
  const back = { id: parentId, expectedVersion: 1, status: 'AT_HOME', since: daysAgo(3) };
  expect((await county.act('recordParentStatus', back, 'status statusSince workPlace { place }')).payload).toEqual({
    status: 'AT_HOME',
    statusSince: daysAgo(3),
    workPlace: null,
  });
  expect(
    await county.section(id, 'parents { formerStatuses { status from until } workPlaces { place from until } }'),
  ).toEqual({
    parents: [
      {
        formerStatuses: [{ status: 'AWAY', from: daysAgo(300), until: daysAgo(3) }],
        workPlaces: [
          { place: '江苏省苏州市', from: daysAgo(100), until: daysAgo(3) },
          { place: '辽宁省沈阳市', from: daysAgo(300), until: daysAgo(100) },
        ],
      },
    ],
  });
});

test('needs are dated assessments; a child is a key care object while one says so', async () => {
  const childId = await county.register();
  const assess = (level: string, from: string) =>
    county.act('recordNeedsAssessment', {
      childId,
      area: 'STUDY',
      level,
      from,
      finding: '需要学习辅导',
      assessedBy: '于慧',
    });
  await assess('KEY_CARE', daysAgo(30));
  expect(await county.section(childId, 'isKeyCareObject')).toEqual({ isKeyCareObject: true });
  await assess('SUPPORT', daysAgo(2));
  expect(await county.section(childId, 'isKeyCareObject needsAssessments { level until }')).toEqual({
    isKeyCareObject: false,
    needsAssessments: [
      { level: 'SUPPORT', until: null },
      { level: 'KEY_CARE', until: daysAgo(2) },
    ],
  });
});
