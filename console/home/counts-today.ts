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

interface Who {
  readonly role: string;
  readonly division: string;
}

/** Who has use of a number: who may open its list and do something about it. */
const WORKS_ON: readonly string[] = ['OFFICER', 'CASEWORKER', 'MANAGER', 'DATA_STEWARD'];
const SHARES: readonly string[] = ['OFFICER', 'MANAGER', 'DATA_STEWARD'];
const WATCHES: readonly string[] = [...SHARES, 'AUDITOR'];
const REVIEWS: readonly string[] = ['MANAGER', 'AUDITOR'];

/** What waits in an area, of use to a person; what they may not know is left out, so that nothing reads as none. */
export function countsToday(counts: Counts | null, { role, division }: Who, say: Say): CountToday[] {
  if (!counts) return [];
  const late = say('逾期任务', 'late tasks');
  const overdue = say('逾期比对结果', 'overdue findings');
  const lines: readonly (readonly [string, number | null, string, PlaceState, boolean, readonly string[]])[] = [
    [late, counts.lateTaskCount, '/tasks', { queue: 'late', division }, true, WORKS_ON],
    [say('待办比对结果', 'open findings'), counts.openFindingCount, '/findings', { division }, false, WORKS_ON],
    [overdue, counts.overdueFindingCount, '/findings', { overdue: '1', division }, true, WORKS_ON],
    [say('待答复共享申请', 'sharing requests'), counts.openRequestCount, '/sharing/requests', {}, false, WATCHES],
    [say('待答复校核', 'corrections'), counts.openCorrectionCount, '/sharing/corrections', {}, false, SHARES],
    [
      say('待复核紧急查阅', 'emergencies to review'),
      counts.emergencyToReviewCount,
      '/sharing/emergencies',
      {},
      true,
      REVIEWS,
    ],
  ];
  return lines.flatMap(([name, count, to, state, isBad, roles]) =>
    count === null || !roles.includes(role) ? [] : [{ name, count, to, state, isBad }],
  );
}
