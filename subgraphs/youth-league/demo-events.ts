import { addDays, addMonths, type PlainDate } from '../../schema/plain-date.ts';
import type { Emit } from '../demo/demo.ts';
import type { DemoDivision, Population } from '../demo/population.ts';
import { type DemoCounty, demoProvenance, LARGE } from './demo-places.ts';
import { CARE_THEMES, PROJECTS } from './demo-words.ts';
import { CareProjectActivity } from './entities/care-project-activity.ts';
import { CollectiveCare } from './entities/collective-care.ts';

type Events = Pick<DemoCounty, 'cares' | 'activities'>;

/** Collective care of the last quarters and activities of the six projects; children are added when they come. */
export function writeEvents(population: Population, emit: Emit, county: DemoDivision, bases: number[]): Events {
  const isLarge = population.size >= LARGE;
  const quarters = isLarge ? [0] : [3, 2, 1, 0];
  return {
    cares: quarters.map((back) => writeCare(population, emit, county, bases[1] as number, back)),
    activities: isLarge ? [] : writeActivities(population, emit, county, bases),
  };
}

/** The first day of the quarter that a day is in. */
function quarterOf(day: PlainDate): PlainDate {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01` as PlainDate;
}

function writeCare({ today, random }: Population, emit: Emit, county: DemoDivision, base: number, back: number) {
  const start = addMonths(quarterOf(today), -3 * back);
  const end = back === 0 ? today : addDays(addMonths(start, 3), -1);
  const heldOn = random(`youth-league care ${county.code} ${start}`).day(start, end);
  const theme = CARE_THEMES[(Number(start.slice(5, 7)) - 1) / 3];
  const facts = { base, divisionCode: county.code, theme, heldOn, ...demoProvenance(heldOn) };
  return { id: emit(CollectiveCare, facts), heldOn };
}

/** The last time it was this day of this month. */
function lastMonthlyDay(today: PlainDate, month: number, date: number): PlainDate {
  const day = `${today.slice(0, 4)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as PlainDate;
  return day < today ? day : addMonths(day, -12);
}

/** Every project twice in the past year; the rows of the projects came with the tables, numbered from 1. */
function writeActivities({ today, random }: Population, emit: Emit, county: DemoDivision, bases: number[]) {
  const chance = random(`youth-league activities ${county.code}`);
  return PROJECTS.flatMap(({ titles, months }, at) =>
    titles.map((title, index) => {
      const heldOn = lastMonthlyDay(today, months[index] as number, chance.int(1, 28));
      const base = chance.chance(0.7) ? chance.pick(bases) : null;
      const facts = { project: at + 1, title, divisionCode: county.code, base, heldOn, ...demoProvenance(heldOn) };
      return { id: emit(CareProjectActivity, facts), heldOn };
    }),
  );
}
