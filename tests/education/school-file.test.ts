import { afterAll, beforeAll, expect, test } from 'vitest';
import { type District, openDistrict, VILLAGE } from './district.ts';

let district: District;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district[Symbol.asyncDispose]());

const open = async (openedDaysAgo: number) => {
  const { childId } = await district.pupil();
  const guardian = { guardianName: '李奶奶', guardianRelation: 'GRANDPARENT', guardianPhone: '10000000001' };
  const input = { childId, schoolId: district.school, openedOn: district.ago(openedDaysAgo), ...guardian };
  const { id } = await district.act('openSchoolFile', input);
  return { childId, input, file: { schoolFileId: id as string } };
};

test('a school file is opened with the guardian, once for a pupil (FS53)', async () => {
  const { input } = await open(90);
  expect(await district.refusal('openSchoolFile', input)).toEqual([
    'input.childId: 该生已有未结束的学校留守儿童档案,请在原档案上登记,或先结束原档案。',
  ]);
  expect(await district.refusal('openSchoolFile', { ...input, guardianName: '', openedOn: district.ago(-1) })).toEqual([
    'input.openedOn: 日期不能晚于今天,请核对后填写实际发生的日期。',
    'input.guardianName: 不能为空,请填写。',
  ]);
});

test('a change of guardian ends the former one on the same day and keeps both', async () => {
  const { file } = await open(90);
  const change = { ...file, expectedVersion: 1, name: '李大伯', relation: 'OTHER_RELATIVE' };
  expect(await district.refusal('changeSchoolFileGuardian', { ...change, changedOn: district.ago(90) })).toEqual([
    'input.changedOn: 结束日期必须晚于开始日期,请核对两个日期。',
  ]);
  const on = district.ago(30);
  const selection = 'version guardian { name relation } guardians { name from until }';
  expect(await district.act('changeSchoolFileGuardian', { ...change, changedOn: on }, selection)).toEqual({
    version: 2,
    guardian: { name: '李大伯', relation: 'OTHER_RELATIVE' },
    guardians: [
      { name: '李大伯', from: on, until: null },
      { name: '李奶奶', from: district.ago(90), until: on },
    ],
  });
  const { errors } = await district.send('changeSchoolFileGuardian', { ...change, changedOn: district.ago(1) });
  expect(errors?.[0]?.extensions.code).toBe('CONFLICT');
});

test('parents leave and return in order, and the file shows who is away', async () => {
  const { file } = await open(90);
  const leave = { ...file, parent: 'FATHER', workPlace: '沈阳市' };
  const away = 'version isFatherAway isMotherAway parentChanges { parent kind changedOn workPlace }';
  expect(
    await district.refusal('recordParentReturn', {
      ...file,
      expectedVersion: 1,
      parent: 'FATHER',
      returnedOn: district.ago(9),
    }),
  ).toEqual(['input.parent: 档案中这位家长不在外出状态,请先登记外出。']);
  await district.act('recordParentLeaving', { ...leave, expectedVersion: 1, leftOn: district.ago(80) });
  await district.act('recordParentLeaving', {
    ...leave,
    parent: 'MOTHER',
    expectedVersion: 2,
    leftOn: district.ago(70),
  });
  const back = { ...file, expectedVersion: 3, parent: 'FATHER' };
  expect(await district.refusal('recordParentReturn', { ...back, returnedOn: district.ago(80) })).toEqual([
    'input.returnedOn: 日期必须晚于这位家长上一次变动的日期,请核对。',
  ]);
  expect(await district.act('recordParentReturn', { ...back, returnedOn: district.ago(10) }, away)).toEqual({
    version: 4,
    isFatherAway: false,
    isMotherAway: true,
    parentChanges: [
      { parent: 'FATHER', kind: 'RETURNED', changedOn: district.ago(10), workPlace: null },
      { parent: 'MOTHER', kind: 'LEFT', changedOn: district.ago(70), workPlace: '沈阳市' },
      { parent: 'FATHER', kind: 'LEFT', changedOn: district.ago(80), workPlace: '沈阳市' },
    ],
  });
});

test('a closed file takes no more entries, and the pupil may get a new one', async () => {
  const { childId, input, file } = await open(90);
  expect(
    await district.refusal('closeSchoolFile', { ...file, expectedVersion: 1, closedOn: district.ago(90) }),
  ).toEqual(['input.closedOn: 结束日期必须晚于开始日期,请核对两个日期。']);
  await district.act('closeSchoolFile', { ...file, expectedVersion: 1, closedOn: district.ago(20) });
  const leaving = { ...file, expectedVersion: 2, parent: 'MOTHER', leftOn: district.ago(5) };
  expect(await district.refusal('recordParentLeaving', leaving)).toEqual([
    'input.schoolFileId: 这份档案已结束,不能再登记;如情况有变,请重新建档。',
  ]);
  await district.act('openSchoolFile', { ...input, openedOn: district.ago(4) });
  const { data } = await district.department.execute(
    'query ($id: ID!) { _entities(representations: [{ __typename: "Child", id: $id }]) { ... on Child { education { schoolFile { openedOn } schoolFiles { openedOn closedOn } } } } }',
    { id: childId },
  );
  expect(data._entities[0].education).toEqual({
    schoolFile: { openedOn: district.ago(4) },
    schoolFiles: [
      { openedOn: district.ago(4), closedOn: null },
      { openedOn: district.ago(90), closedOn: district.ago(20) },
    ],
  });
});

test('files are listed by place, school and whether they are open', async () => {
  const total = async (filter: string) =>
    (await district.department.execute(`{ schoolFiles(filter: { ${filter} }) { totalCount } }`)).data.schoolFiles
      .totalCount;
  const all = await district.count('school_file');
  expect(await total(`divisionCode: "${VILLAGE}"`)).toBe(all);
  expect(await total('isOpen: false')).toBe(1);
  expect(await total(`isOpen: true, schoolId: "${district.school}"`)).toBe(all - 1);
  expect(await total(`schoolId: "${district.otherSchool}"`)).toBe(0);
});
