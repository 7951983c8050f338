import type { Words } from '../shown.ts';

/** The days of the week, Monday first, as the departments name them. */
export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

/** A day of the week. */
export type WeekdayName = (typeof WEEKDAYS)[number];

/** A time of the week at which a place is open (开放时段). */
export interface Opening {
  readonly weekdays: readonly WeekdayName[];
  /** HH:MM, Beijing time. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** The season in which alone it holds; null: all year. */
  readonly season: Words | null;
}

/** Whether a place is open: yes, no, only if it is that season now, or nobody has said when. */
export type OpenNow =
  | { readonly state: 'OPEN'; readonly until: string }
  | { readonly state: 'CLOSED' }
  | { readonly state: 'IN_SEASON'; readonly seasons: readonly Words[] }
  | { readonly state: 'UNKNOWN' };

const SCHOOL_DAYS = WEEKDAYS.slice(0, 5);
const SCHOOL_TERM: Words = ['学期中', 'School term'];
const HOLIDAY: Words = ['寒暑假', 'School holidays'];
const HOME_SEASONS: Readonly<Record<string, Words>> = { SCHOOL_TERM, HOLIDAY };
const OCCASIONS: Readonly<Record<string, Pick<Opening, 'weekdays' | 'season'>>> = {
  SATURDAY: { weekdays: ['SATURDAY'], season: null },
  SUNDAY: { weekdays: ['SUNDAY'], season: null },
  SCHOOL_DAY: { weekdays: SCHOOL_DAYS, season: ['上学日', 'School days'] },
  PUBLIC_HOLIDAY: { weekdays: WEEKDAYS, season: ['法定节假日', 'Public holidays'] },
  WINTER_HOLIDAY: { weekdays: WEEKDAYS, season: ['寒假', 'Winter holidays'] },
  SUMMER_HOLIDAY: { weekdays: WEEKDAYS, season: ['暑假', 'Summer holidays'] },
};

interface Hours {
  readonly opensAt: string;
  readonly closesAt: string;
}

/** The opening times of a children's home or a guidance site, weekday by weekday. */
export function openingsByWeekday(
  hours: readonly (Hours & { readonly weekday: WeekdayName; readonly season?: string })[],
): readonly Opening[] {
  return hours.map(({ weekday, season, opensAt, closesAt }) => ({
    weekdays: [weekday],
    opensAt,
    closesAt,
    season: HOME_SEASONS[season ?? ''] ?? null,
  }));
}

/** The opening times of a heart harbour, occasion by occasion. */
export function openingsByOccasion(hours: readonly (Hours & { readonly occasion: string })[]): readonly Opening[] {
  return hours.flatMap(({ occasion, opensAt, closesAt }) => {
    const days = OCCASIONS[occasion];
    return days ? [{ ...days, opensAt, closesAt }] : [];
  });
}

/** Whether a place is open at an instant, by Beijing time. */
export function openNow(openings: readonly Opening[], now: Date): OpenNow {
  if (openings.length === 0) return { state: 'UNKNOWN' };
  const { weekday, time } = beijing(now);
  const holding = openings.filter(
    (each) => each.weekdays.includes(weekday) && each.opensAt <= time && time < each.closesAt,
  );
  const certain = holding.find(({ season }) => season === null);
  if (certain) return { state: 'OPEN', until: certain.closesAt };
  const seasons = holding.flatMap(({ season }) => (season ? [season] : []));
  return seasons.length > 0 ? { state: 'IN_SEASON', seasons } : { state: 'CLOSED' };
}

/** The day of the week in Beijing. */
export function weekdayIn(now: Date): WeekdayName {
  return beijing(now).weekday;
}

function beijing(now: Date): { weekday: WeekdayName; time: string } {
  const [day = '', time = ''] = now
    .toLocaleString('en-GB', {
      timeZone: 'Asia/Shanghai',
      weekday: 'long',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    .split(/[ ,]+/);
  return { weekday: WEEKDAYS.find((each) => each === day.toUpperCase()) ?? 'MONDAY', time };
}
