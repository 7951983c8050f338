import { afterAll, beforeAll, expect, test } from 'vitest';
import { type District, openDistrict } from '../education/district.ts';
import { sweepSession } from './sweep-session.ts';

let district: District;
beforeAll(async () => {
  district = await openDistrict();
});
afterAll(() => district?.[Symbol.asyncDispose]());

const FACTS = `query ($child: [_Any!]!) { _entities(representations: $child) { ... on Child {
  education { hasPsychologicalFile professionalHelpAdvisedOn } } } }`;

async function facts(childId: string) {
  const child = [{ __typename: 'Child', id: childId }];
  const { data, errors } = await district.department.execute(FACTS, { child }, sweepSession('education'));
  expect(errors).toBeUndefined();
  return data._entities[0].education;
}

test('the sweep learns that the school advised help and when, not the result; a later screening without that advice ends it', async () => {
  const { childId } = await district.pupil();
  const screen = (days: number, result: string) =>
    district.act('recordScreening', {
      childId,
      schoolId: district.school,
      screenedOn: district.ago(days),
      instrument: '示例量表',
      result,
    });
  expect(await facts(childId)).toEqual({ hasPsychologicalFile: false, professionalHelpAdvisedOn: null });
  await screen(60, 'SEVERE');
  expect(await facts(childId)).toEqual({
    hasPsychologicalFile: false,
    professionalHelpAdvisedOn: district.ago(60),
  });
  await screen(10, 'ATTENTION');
  expect((await facts(childId)).professionalHelpAdvisedOn).toBeNull();
});

test('that there is a psychological file, and no more of it', async () => {
  const { childId } = await district.pupil({ name: '王小红' });
  const supporters = [{ role: 'PSYCHOLOGY_TEACHER', name: '蓝思语' }];
  const file = { childId, schoolId: district.school, openedOn: district.ago(30), reason: '需要关注。', supporters };
  await district.act('openPsychologicalFile', file);
  expect((await facts(childId)).hasPsychologicalFile).toBe(true);
});
