import { addDays, addMonths, type PlainDate } from '../../schema/plain-date.ts';
import type { DemoDivision } from '../demo/population.ts';
import type { Random } from '../demo/random.ts';
import type { DemoContext } from './demo-context.ts';
import { divisionName } from './division-name.ts';
import { ChildrensHome } from './entities/childrens-home.ts';
import { HomeDemonstration } from './entities/home-demonstration.ts';
import { HomeDutyShift } from './entities/home-duty-shift.ts';
import { HomeOpeningHours } from './entities/home-opening-hours.ts';
import { HomeSubsidy } from './entities/home-subsidy.ts';

const FUNCTIONS = ['MANAGEMENT', 'EDUCATION', 'CARE', 'PROTECTION'];
const BUILDINGS = ['VILLAGE_SERVICE_STATION', 'VILLAGE_SERVICE_STATION', 'SCHOOL', 'KINDERGARTEN', 'PUBLIC_BUILDING'];
const HOURS = [
  ['WEDNESDAY', 'SCHOOL_TERM', '15:30', '17:30'],
  ['SATURDAY', 'ALL_YEAR', '09:00', '16:00'],
  ['SUNDAY', 'ALL_YEAR', '09:00', '16:00'],
] as const;

/** Homes of all villages: most have one, a few none or two, some are too small, every tenth is a demonstration home. */
export function emitHomes(context: DemoContext): void {
  const { population } = context;
  for (const [at, village] of population.villages.entries()) {
    if (at % 24 === 7 || population.seededPlaces.of(village.code) === 'UNREACHED') continue;
    const random = population.random(`home ${village.code}`);
    emitHome(context, village, at, random, '儿童之家');
    if (at % 32 === 3) emitHome(context, village, at, random, '第二儿童之家');
  }
}

function emitHome(context: DemoContext, village: DemoDivision, at: number, random: Random, kind: string): void {
  const { population, emit, recorded, places } = context;
  const { today } = population;
  const openedOn = random.day('2016-03-01' as PlainDate, addMonths(today, -3));
  const isClosed = at % 48 === 20;
  const home = emit(ChildrensHome, {
    name: `${divisionName(village.name)}${kind}`,
    divisionCode: village.code,
    address: `${divisionName(village.name)}${random.int(1, 80)}号`,
    buildingKind: random.pick(BUILDINGS),
    indoorAreaSquareMetres: random.chance(0.12) ? random.int(280, 499) / 10 : random.int(500, 1600) / 10,
    hasVideoContact: random.chance(0.92),
    hasReadingEquipment: random.chance(0.98),
    hasRecreationEquipment: random.chance(0.95),
    hasOutdoorSpace: random.chance(0.9),
    hasCounsellingRoom: random.chance(0.3),
    isInsured: random.chance(0.6),
    functions: random.chance(0.9) ? FUNCTIONS : FUNCTIONS.slice(0, 3),
    status: isClosed ? 'CLOSED' : at % 40 === 30 ? 'SUSPENDED' : 'OPERATING',
    openedOn,
    closedOn: isClosed ? addDays(today, -40) : null,
    ...recorded,
  });
  if (!isClosed && at % 40 !== 30) places.homes.set(village.code, home);
  emitRoutine(context, home, at, random, openedOn);
  emitMoney(context, home, random, openedOn);
  if (at % 10 === 4 && kind === '儿童之家') {
    const level = at % 50 === 4 ? 'PROVINCE' : at % 30 === 4 ? 'CITY' : 'COUNTY';
    emit(HomeDemonstration, { home, level, from: random.day(openedOn, today), document: '示范命名通知', ...recorded });
  }
}

/** Published hours and the duty roster; a few homes lack one of them. */
function emitRoutine(context: DemoContext, home: number, at: number, random: Random, openedOn: PlainDate): void {
  const { population, emit, recorded } = context;
  if (at % 20 !== 11)
    for (const [position, [weekday, season, opensAt, closesAt]] of HOURS.entries())
      emit(HomeOpeningHours, { home, position, weekday, season, opensAt, closesAt, ...recorded });
  if (at % 16 === 9) return;
  for (const [position, weekday] of (['SATURDAY', 'SUNDAY'] as const).entries()) {
    const { name, phone } = population.person(random, [1960, 2000]);
    emit(HomeDutyShift, { home, position, weekday, personName: name, phone, from: openedOn, ...recorded });
  }
}

/** 30,000 = 10,000 of the province + 20,000 of city and county (HN2019); some homes got less, some nothing. */
function emitMoney(
  { population, emit, recorded }: DemoContext,
  home: number,
  random: Random,
  openedOn: PlainDate,
): void {
  if (openedOn < '2019-06-11' || random.chance(0.1)) return;
  const isFull = random.chance(0.85);
  const cityAndCountyYuan = isFull ? 20_000 : 10_000;
  emit(HomeSubsidy, {
    home,
    purpose: 'NEW_HOME',
    totalYuan: 10_000 + cityAndCountyYuan,
    provinceYuan: 10_000,
    cityAndCountyYuan,
    fund: '福利彩票公益金',
    grantedOn: random.day(openedOn, population.today),
    ...recorded,
  });
}
