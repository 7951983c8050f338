import { afterAll, beforeAll, expect, test } from 'vitest';
import { type District, OTHER_VILLAGE, openDistrict, VILLAGE } from './district.ts';

let district: District;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district[Symbol.asyncDispose]());

const LIST = `query ($filter: PsychologicalFileFilter, $after: String) {
  psychologicalFiles(filter: $filter, first: 1, after: $after) { totalCount nodes { openedOn } pageInfo { hasNextPage endCursor } } }`;

test('psychological files are listed a page at a time, by where the pupils live and whether they are open', async () => {
  const supporters = [{ role: 'PSYCHOLOGY_TEACHER', name: '蓝思语' }];
  for (const [name, divisionCode, days] of [
    ['李小明', VILLAGE, 30],
    ['王小红', VILLAGE, 20],
    ['赵小刚', OTHER_VILLAGE, 10],
  ] as const) {
    const { childId } = await district.pupil({ name, divisionCode });
    const about = { childId, schoolId: district.school, openedOn: district.ago(days) };
    await district.act('openPsychologicalFile', { ...about, reason: '需要关注。', supporters });
  }
  const list = async (filter: object, after?: string) =>
    (await district.department.execute(LIST, { filter, after })).data.psychologicalFiles;
  const first = await list({ divisionCode: VILLAGE, isOpen: true });
  expect([first.totalCount, first.nodes]).toEqual([2, [{ openedOn: district.ago(20) }]]);
  const second = await list({ divisionCode: VILLAGE, isOpen: true }, first.pageInfo.endCursor);
  expect([second.pageInfo.hasNextPage, second.nodes]).toEqual([false, [{ openedOn: district.ago(30) }]]);
  expect((await list({ isOpen: false })).totalCount).toBe(0);
});
