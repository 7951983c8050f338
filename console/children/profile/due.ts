import type { Profile } from './profile.ts';

/** What is due (应办事项). */
export type DueKind =
  | 'HOME_VISIT'
  | 'JOINT_HOME_VISIT'
  | 'PAIRING_VISIT'
  | 'COLLECTIVE_CARE'
  | 'DREAM_ROOM'
  | 'SERVICE_AGREEMENT'
  | 'FINDING'
  | 'TASK';

/** Something that must be done for the child by a day. */
export interface Due {
  readonly kind: DueKind;
  /** The department that has to do it. */
  readonly department: string;
  readonly on: string;
  /** Days until then; negative: that many days late. */
  readonly days: number;
  readonly state: 'LATE' | 'SOON' | 'LATER';
  /** Number of the task or of the finding, and what it says. */
  readonly key: string;
  readonly text?: string | null | undefined;
}

/** What due things are known from; when one of these is withheld, there may be more than is shown. */
export const DUE_FIELDS: readonly string[] = [
  'CivilAffairsChild.nextVisitDueOn',
  'CivilAffairsChild.serviceAgreements',
  'ServiceAgreement.until',
  'WomensFederationChild.nextJointHomeVisitDueOn',
  'YouthLeagueChild.pairing',
  'YouthLeagueChild.isVisitedThisMonth',
  'YouthLeagueChild.isCaredForThisQuarter',
  'YouthLeagueChild.dreamRoom',
  'DreamRoom.dueOn',
];

/** From this many days before it is due, something is shown as near (临近). */
export const NEAR_DAYS = 7;

/**
 * What is due for a child, the latest first. Only what somebody has set a day for is late: the visit agreed at the last one, the
 * planned end of a dream room, the period of a finding or a task. What is withheld is not guessed.
 */
export function dueOf(child: Profile, today: string): Due[] {
  return [...ofDepartments(child, today), ...ofJointMeeting(child)]
    .map(({ on, ...rest }) => ({ ...rest, on, ...judged(on, today) }))
    .toSorted((one, other) => one.on.localeCompare(other.on));
}

type Named = Pick<Due, 'kind' | 'department' | 'on' | 'key' | 'text'>;

function ofDepartments({ civilAffairs, womensFederation, youthLeague }: Profile, today: string): Named[] {
  const agreement = civilAffairs?.serviceAgreements?.[0];
  const room = youthLeague?.dreamRoom;
  const isPaired = youthLeague?.pairing !== null && youthLeague?.pairing !== undefined;
  const isRoomOpen = room?.stage !== 'ACCEPTED' && room?.stage !== 'FOLLOWED_UP';
  return [
    ...due('HOME_VISIT', 'CIVIL_AFFAIRS', civilAffairs?.nextVisitDueOn),
    ...due('SERVICE_AGREEMENT', 'CIVIL_AFFAIRS', agreement?.until),
    ...due('JOINT_HOME_VISIT', 'WOMENS_FEDERATION', womensFederation?.nextJointHomeVisitDueOn),
    ...due(
      'PAIRING_VISIT',
      'YOUTH_LEAGUE',
      isPaired && youthLeague?.isVisitedThisMonth === false && endOfMonths(today, 1),
    ),
    ...due(
      'COLLECTIVE_CARE',
      'YOUTH_LEAGUE',
      isPaired && youthLeague?.isCaredForThisQuarter === false && endOfMonths(today, 3),
    ),
    ...due('DREAM_ROOM', 'YOUTH_LEAGUE', isRoomOpen && room?.dueOn),
  ];
}

function ofJointMeeting({ jointMeeting }: Profile): Named[] {
  const findings = jointMeeting?.findings ?? [];
  const tasks = (jointMeeting?.tasks ?? []).filter(({ state }) => ['OPEN', 'ACCEPTED', 'RETURNED'].includes(state));
  return [
    ...findings.map(({ id, responsible, dueOn, rule }) => ({
      kind: 'FINDING' as const,
      department: responsible,
      on: dueOn,
      key: id,
      text: rule?.title,
    })),
    ...tasks.map(({ number, forDepartment, dueOn, whatToDo }) => ({
      kind: 'TASK' as const,
      department: forDepartment,
      on: dueOn,
      key: number,
      text: whatToDo,
    })),
  ];
}

function due(kind: DueKind, department: string, on: string | false | null | undefined): Named[] {
  return on ? [{ kind, department, on, key: kind }] : [];
}

function judged(on: string, today: string): Pick<Due, 'days' | 'state'> {
  const days = Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000);
  return { days, state: days < 0 ? 'LATE' : days <= NEAR_DAYS ? 'SOON' : 'LATER' };
}

/** The last day of the month, or of the quarter, that a day is in. */
function endOfMonths(day: string, months: 1 | 3): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const next = Math.ceil(month / months) * months;
  return new Date(Date.UTC(year, next, 0)).toISOString().slice(0, 10);
}
