import { describe, expect, test } from 'vitest';
import { dreamRoom } from '../../subgraphs/joint-meeting/entitlements/dream-room.ts';
import { standing } from './standing.ts';

const ROOM = { dueOn: null, isOverdue: false };

describe('DREAM_ROOM 梦想小屋', () => {
  test('JS37: the room of a de-facto unattended child is to be renovated, and has to be accepted', () => {
    expect(
      standing(dreamRoom, {
        categories: ['DE_FACTO_UNATTENDED'],
        youthLeague: { dreamRoom: { ...ROOM, stage: 'ACCEPTED' } },
      }),
    ).toBe('HAS');
    expect(
      standing(dreamRoom, {
        categories: ['DE_FACTO_UNATTENDED'],
        youthLeague: { dreamRoom: { ...ROOM, stage: 'FOLLOWED_UP' } },
      }),
    ).toBe('HAS');
    expect(
      standing(dreamRoom, {
        categories: ['DE_FACTO_UNATTENDED'],
        youthLeague: { dreamRoom: { ...ROOM, stage: 'RENOVATING' } },
      }),
    ).toBe('LACKS');
    expect(standing(dreamRoom, { categories: ['DE_FACTO_UNATTENDED'] })).toBe('LACKS');
  });

  test('other children are not', () => {
    expect(standing(dreamRoom)).toBe('NOT_ENTITLED');
  });
});
