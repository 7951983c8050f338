import { expect, test } from 'vitest';
import { figureParts } from '../../gateway/sweep/packs/gather-pack.ts';
import { packs } from '../../gateway/sweep/packs.ts';
import type { AskAsJointMeeting } from '../../gateway/sweep/step.ts';

type Input = { packId: string; part?: string; gaps?: readonly object[] };

/** What the joint meeting was told in a round in which two packs wait; the tasks of the first are too long for a request. */
async function told(attempts: number): Promise<string[]> {
  const heard: string[] = [];
  const ask: AskAsJointMeeting = async (query, variables = {}) => {
    const whole = { data: {}, errors: [], departments: [] };
    const { packId, part, gaps } = (variables.input ?? {}) as Input;
    if (query.includes('meetingPacksToFill'))
      return { ...whole, data: { meetingPacksToFill: ['1', '2'].map((id) => ({ id, attempts, previous: null })) } };
    if (query.includes('__type(name: "Division")')) return { ...whole, data: { __type: { fields: [] } } };
    if (query.startsWith('mutation PackFill') && packId === '1' && part === 'tasks')
      return { ...whole, data: null, errors: [{ message: '', extensions: { code: 'REQUEST_TOO_LARGE' } as never }] };
    if (query.startsWith('mutation PackSeal')) heard.push(`${packId} sealed ${JSON.stringify(gaps)}`);
    if (query.startsWith('mutation PackPostpone')) heard.push(`${packId} postponed`);
    return whole;
  };
  await packs.round?.run(ask).catch((error: Error) => heard.push(error.message));
  return heard;
}

test('a pack that cannot be handed over is tried again later and keeps no other waiting', async () => {
  expect(await told(0)).toEqual(['1 postponed', '2 sealed []', 'answered with REQUEST_TOO_LARGE']);
});

test('in the last try the pack is closed and says what could not be taken in', async () => {
  expect(await told(4)).toEqual([
    '1 sealed [{"department":"JOINT_MEETING","reason":"任务:没有收入,内容可能过长"}]',
    '2 sealed []',
  ]);
});

test('figures go into as many parts as they need: none is larger than a request may be, none is lost', () => {
  const figures = Array.from({ length: 60 }, (_, at) => ({ code: `F${at}`, areas: '乡'.repeat(9_000) }));
  const parts = Object.entries(figureParts('YOUTH_LEAGUE', figures));
  expect(parts.map(([, part]) => Buffer.byteLength(JSON.stringify(part))).every((bytes) => bytes < 200_000)).toBe(true);
  expect(parts.toSorted().flatMap(([, part]) => (part as { figures: object[] }).figures)).toEqual(figures);
});
