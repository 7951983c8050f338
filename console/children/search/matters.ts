import type { GivenRow } from './rows.ts';

/** Something that happened on a day, or has not happened (no day). */
export interface Matter {
  readonly chinese: string;
  readonly english: string;
  readonly on: string;
}

/** The days that rows of departments' lists carry, in the order of the matter's course. */
const DAYS = [
  ['openedOn', '开始', 'Opened'],
  ['closedOn', '结束', 'Closed'],
  ['visitedOn', '走访', 'Visited'],
  ['referredOn', '转介', 'Referred'],
  ['answeredOn', '答复', 'Answered'],
  ['suspectedOn', '疑似辍学', 'Suspected'],
  ['returnedOn', '返校', 'Returned'],
  ['foundOn', '发现', 'Found'],
  ['followedUpOn', '回访', 'Followed up'],
] as const;

/** What a row says of the matter it is about: a case, a visit, a referral, the League's pairing. */
export function mattersOf(row: GivenRow): readonly Matter[] {
  const given = row as Readonly<Record<string, unknown>>;
  const days = DAYS.flatMap(([field, chinese, english]) => {
    const on = given[field];
    return typeof on === 'string' ? [{ chinese, english, on }] : [];
  });
  return [...days, ...pairingOf(row)];
}

function pairingOf({ pairing, isVisitedThisMonth }: GivenRow): Matter[] {
  if (isVisitedThisMonth === undefined) return [];
  if (pairing === null) return [{ chinese: '没有结对', english: 'Not paired', on: '' }];
  const last = pairing?.lastVisitOn;
  return [
    ...(last ? [{ chinese: '最近走访', english: 'Last visit', on: last }] : []),
    ...(isVisitedThisMonth === false ? [{ chinese: '本月未走访', english: 'Not visited this month', on: '' }] : []),
  ];
}
