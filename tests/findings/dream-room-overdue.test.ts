import { describe, expect, test } from 'vitest';
import { dreamRoomOverdue } from '../../subgraphs/joint-meeting/findings/dream-room-overdue.ts';
import { day, judged } from './agreeing-child.ts';

describe('DREAM_ROOM_OVERDUE 梦想小屋逾期', () => {
  test('past the planned day and not accepted', () => {
    expect(
      judged(dreamRoomOverdue, { youthLeague: { dreamRoom: { dueOn: day('2026-11-22'), isOverdue: true } } }),
    ).toEqual([
      {
        what: '',
        evidence: [
          {
            department: 'YOUTH_LEAGUE',
            coordinate: 'DreamRoom.isOverdue',
            statement: '已过计划完成日期,没有验收',
            on: '2026-11-22',
          },
        ],
        since: '2026-11-22',
      },
    ]);
  });

  test('closes when it is accepted or given another day', () => {
    expect(
      judged(dreamRoomOverdue, { youthLeague: { dreamRoom: { dueOn: day('2026-11-22'), isOverdue: false } } }),
    ).toEqual([]);
  });

  test('no room, no finding', () => {
    expect(judged(dreamRoomOverdue)).toEqual([]);
  });
});
