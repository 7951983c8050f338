import type { HomeTodayQuery } from '../operations.generated.ts';
import type { PlaceState } from '../places.ts';
import type { Say } from '../say.ts';

type Counts = NonNullable<NonNullable<HomeTodayQuery['division']>['jointMeeting']>;

/** A number of the home page and the list that it opens. */
export interface CountToday {
  readonly name: string;
  readonly count: number;
  readonly to: string;
  readonly state: PlaceState;
  readonly isBad: boolean;
}

/** What waits in an area; what a person may not know is left out, so that nothing reads as none. */
export function countsToday(counts: Counts | null, division: string, say: Say): CountToday[] {
  if (!counts) return [];
  const lines: readonly (readonly [string, number | null, string, PlaceState, boolean])[] = [
    [say('逾期任务', 'late tasks'), counts.lateTaskCount, '/tasks', { queue: 'late', division }, true],
    [say('待办比对结果', 'open findings'), counts.openFindingCount, '/findings', { division }, false],
    [
      say('逾期比对结果', 'overdue findings'),
      counts.overdueFindingCount,
      '/findings',
      { overdue: '1', division },
      true,
    ],
    [say('待答复共享申请', 'sharing requests'), counts.openRequestCount, '/sharing/requests', {}, false],
    [say('待答复校核', 'corrections'), counts.openCorrectionCount, '/sharing/corrections', {}, false],
    [say('待复核紧急查阅', 'emergencies to review'), counts.emergencyToReviewCount, '/sharing/emergencies', {}, true],
  ];
  return lines.flatMap(([name, count, to, state, isBad]) =>
    count === null ? [] : [{ name, count, to, state, isBad }],
  );
}
