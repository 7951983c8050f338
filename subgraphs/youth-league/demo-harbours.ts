import { addDays, addMonths, type PlainDate } from '../../schema/plain-date.ts';
import type { Emit } from '../demo/demo.ts';
import type { DemoDivision, Population } from '../demo/population.ts';
import type { Random } from '../demo/random.ts';
import { demoProvenance, LARGE } from './demo-places.ts';
import { SESSIONS } from './demo-words.ts';
import { HarbourCompanion } from './entities/harbour-companion.ts';
import { HarbourOpeningTime } from './entities/harbour-opening-time.ts';
import { HarbourSession } from './entities/harbour-session.ts';
import { HeartHarbour } from './entities/heart-harbour.ts';

/** Every eighth township has no harbour (in Fushun: 马圈子乡), so that "no harbour in reach" has an example. */
const GAP = 4;

interface Opening {
  harbour: number;
  openedOn: PlainDate;
  closedOn: PlainDate | null;
}

/** Two harbours a township (one in large populations); open ones by township. */
export function writeHarbours(population: Population, emit: Emit): Map<string, number[]> {
  const isLarge = population.size >= LARGE;
  const villages = new Map<string, DemoDivision[]>();
  for (const village of population.villages) {
    const parent = village.parentCode as string;
    villages.set(parent, [...(villages.get(parent) ?? []), village]);
  }
  const open = new Map<string, number[]>();
  for (const [at, township] of population.townships.entries()) {
    if (at % 8 === GAP) continue;
    const sites = (villages.get(township.code) ?? []).slice(1, isLarge ? 2 : 3);
    for (const [site, village] of sites.entries()) {
      const isClosed = !isLarge && at === 1 && site === 1;
      const opening = writeHarbour(population, emit, township, village, isClosed);
      if (!isClosed) open.set(township.code, [...(open.get(township.code) ?? []), opening.harbour]);
      writeCompanions(population, emit, opening, !isLarge && at === 2 && site === 1);
      if (!isLarge) writeSessions(population, emit, opening);
    }
  }
  return open;
}

function writeHarbour(
  { today, random, size }: Population,
  emit: Emit,
  township: DemoDivision,
  village: DemoDivision,
  isClosed: boolean,
): Opening {
  const chance = random(`youth-league harbour ${village.code}`);
  const openedOn = chance.day(addMonths(today, -54), addMonths(today, -20));
  const closedOn = isClosed ? addMonths(today, -5) : null;
  const place = village.name.replace(/(村民委员会|社区居民委员会|居民委员会|村)$/, '');
  const harbour = emit(HeartHarbour, {
    name: `${place}村童心港湾`,
    divisionCode: village.code,
    address: `${township.name}${place}村文化室`,
    isInPoorVillage: chance.chance(0.8),
    equipment: '视频通话设备 1 套、图书 200 册、桌椅 12 套、体育器材 1 组',
    services: SESSIONS.map(([service]) => service),
    openedOn,
    closedOn,
    ...demoProvenance(openedOn),
  });
  const occasions = size >= LARGE ? ['SATURDAY'] : ['SATURDAY', 'SUNDAY', 'WINTER_HOLIDAY', 'SUMMER_HOLIDAY'];
  for (const occasion of occasions) {
    const [opensAt, closesAt] = occasion === 'SUNDAY' ? ['13:30', '17:00'] : ['09:00', '16:30'];
    const times = { occasion, opensAt, closesAt, from: openedOn, ...demoProvenance(openedOn) };
    emit(HarbourOpeningTime, { harbour, ...times });
  }
  return { harbour, openedOn, closedOn };
}

/** A former and a present companion; one harbour has been without since two months ago. */
function writeCompanions(
  population: Population,
  emit: Emit,
  { harbour, openedOn, closedOn }: Opening,
  isVacant: boolean,
) {
  const chance = population.random(`youth-league companion ${harbour}`);
  const changedOn = addDays(openedOn, chance.int(200, 500));
  const ends = isVacant ? addMonths(population.today, -2) : closedOn;
  const terms: [PlainDate, PlainDate | null][] =
    population.size < LARGE && chance.chance(0.4)
      ? [
          [openedOn, changedOn],
          [changedOn, ends],
        ]
      : [[openedOn, ends]];
  for (const [from, until] of terms) {
    const { name, phone } = population.person(chance, [1970, 1992], 'FEMALE');
    emit(HarbourCompanion, { harbour, name, phone, from, until, ...demoProvenance(from) });
  }
}

/** The last eight Saturdays the harbour was open. */
function writeSessions({ today, random }: Population, emit: Emit, { harbour, closedOn }: Opening): void {
  const chance: Random = random(`youth-league sessions ${harbour}`);
  const end = closedOn ?? today;
  const sinceSaturday = (new Date(`${end}T00:00:00Z`).getUTCDay() + 1) % 7;
  for (let week = closedOn ? 1 : 0; week < 8; week++) {
    const heldOn = addDays(end, -sinceSaturday - 7 * week);
    const [service, title] = SESSIONS[(harbour + week) % SESSIONS.length] as (typeof SESSIONS)[number];
    emit(HarbourSession, {
      harbour,
      heldOn,
      service,
      title,
      attendanceCount: chance.int(3, 18),
      ...demoProvenance(heldOn),
    });
  }
}
