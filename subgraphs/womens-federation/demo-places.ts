import { addDays } from '../../schema/plain-date.ts';
import type { Emit } from '../demo/demo.ts';
import type { DemoDivision, Population } from '../demo/population.ts';
import { recordedAt, shortName } from './demo-divisions.ts';
import { CounsellingCentre } from './entities/counselling-centre.ts';
import { GuidanceSite } from './entities/guidance-site.ts';
import { GuidanceSiteOpeningTime } from './entities/guidance-site-opening-time.ts';
import { ParentsSchool } from './entities/parents-school.ts';
import { WomenAndChildrensHome } from './entities/women-and-childrens-home.ts';

/** The township sites by township code: where lectures are held. */
export type TownshipSites = ReadonlyMap<string, number>;

const ALL_SERVICES = ['LECTURE', 'CONSULTATION', 'ONE_TO_ONE_GUIDANCE', 'READING_TOGETHER', 'HOLIDAY_CARE'];
const OPENED = '2023-03-08';

/** Sites, parents' schools, homes and counselling centres: in most townships, in some villages, two centres in every city. */
export function writePlaces(population: Population, emit: Emit): TownshipSites {
  const sites = new Map<string, number>();
  for (const division of population.divisions) if (division.level === 'CITY') writeCentres(division, population, emit);
  for (const county of population.counties) writeCounty(county, population, emit);
  for (const [at, township] of population.townships.entries()) {
    writeTownship(township, population, emit);
    if (at % 8 !== 7 && township.code !== population.seededPlaces.bareTownship)
      sites.set(township.code, writeTownshipSite(township, at, emit));
  }
  const every = population.size >= 50_000 ? 6 : 3;
  for (const [at, village] of population.villages.entries())
    if (at % every === 0 && village.parentCode !== population.seededPlaces.bareTownship)
      writeVillageSite(village, emit);
  return sites;
}

/** JS37: two public counselling centres in every city; one of them in the 莫愁 alliance, as the document names it. */
function writeCentres(city: DemoDivision, population: Population, emit: Emit): void {
  const random = population.random(`centres ${city.code}`);
  for (const [at, part] of ['第一', '第二'].entries()) {
    emit(CounsellingCentre, {
      name: `${city.name}${part}公益性心理咨询服务中心`,
      divisionCode: city.code,
      address: `${city.name}妇女儿童活动中心 ${at + 1} 层`,
      hotline: population.person(random, [1970, 1990]).phone,
      alliance: at === 0 ? '莫愁心理咨询公益联盟' : null,
      counsellorCount: random.int(4, 12),
      openedOn: '2021-09-01',
      ...recordedAt(`${city.name}妇联`, '2021-09-01'),
    });
  }
}

function writeCounty(county: DemoDivision, population: Population, emit: Emit): void {
  const provenance = recordedAt(`${county.name}妇联`, OPENED);
  const base = { divisionCode: county.code, openedOn: OPENED, ...provenance };
  const centre = emit(GuidanceSite, {
    ...base,
    name: `${county.name}家庭教育指导中心`,
    kind: 'COUNTY_CENTRE',
    address: `${county.name}政务服务中心 2 层`,
    services: ALL_SERVICES,
    isInsured: true,
  });
  for (const dayOfWeek of [1, 2, 3, 4, 5]) openingTime(emit, centre, dayOfWeek, '08:30', '16:30');
  emit(GuidanceSite, {
    ...base,
    name: `${county.name}网上家庭教育指导站`,
    kind: 'ONLINE',
    services: ['LECTURE', 'CONSULTATION'],
    isInsured: false,
  });
  const former = emit(GuidanceSite, {
    ...base,
    name: `${county.name}家庭教育咨询点`,
    kind: 'WORKPLACE',
    services: ['CONSULTATION'],
    isInsured: false,
    openedOn: '2020-05-15',
    closedOn: '2023-03-01',
  });
  openingTime(emit, former, 6, '09:00', '11:30', '2020-05-15', '2023-03-01');
  emit(ParentsSchool, {
    ...base,
    name: `${county.name}网上家长学校`,
    hostKind: 'ONLINE_PLATFORM',
    isOnline: true,
    headName: population.person(population.random(`online ${county.code}`), [1972, 1988], 'FEMALE').name,
  });
}

/** A parents' school in the nine-year school, and a women-and-children's home. */
function writeTownship(township: DemoDivision, population: Population, emit: Emit): void {
  const random = population.random(`township ${township.code}`);
  const openedOn = random.day(addDays(population.today, -1500), addDays(population.today, -500));
  const base = { divisionCode: township.code, openedOn, ...recordedAt(`${township.name}妇联`, openedOn) };
  const keeper = population.person(random, [1970, 1992], 'FEMALE');
  emit(ParentsSchool, {
    ...base,
    name: `${township.name}九年一贯制学校家长学校`,
    hostKind: 'SCHOOL',
    hostName: `${township.name}九年一贯制学校`,
    headName: population.person(random, [1968, 1985]).name,
  });
  emit(WomenAndChildrensHome, {
    ...base,
    name: `${township.name}妇儿之家`,
    address: `${township.name}综合文化站 1 层`,
    areaSquareMetres: random.int(60, 180),
    keeperName: keeper.name,
    phone: keeper.phone,
  });
}

function writeTownshipSite(township: DemoDivision, at: number, emit: Emit): number {
  const site = emit(GuidanceSite, {
    name: `${township.name}家庭教育指导服务站`,
    kind: 'TOWNSHIP',
    divisionCode: township.code,
    address: `${township.name}便民服务中心`,
    services: ALL_SERVICES.slice(0, 3 + (at % 3)),
    isInsured: at % 3 !== 2,
    openedOn: OPENED,
    ...recordedAt(`${township.name}妇联`, OPENED),
  });
  openingTime(emit, site, 6, '09:00', '11:30', OPENED, '2024-09-01');
  openingTime(emit, site, 3, '14:00', '16:30', '2024-09-01');
  openingTime(emit, site, 6, '09:00', '16:00', '2024-09-01');
  return site;
}

function writeVillageSite(village: DemoDivision, emit: Emit): void {
  const name = shortName(village);
  const site = emit(GuidanceSite, {
    name: `${name}家庭教育指导服务点`,
    kind: name.endsWith('社区') ? 'COMMUNITY' : 'VILLAGE',
    divisionCode: village.code,
    address: `${name}党群服务中心`,
    services: ['CONSULTATION', 'READING_TOGETHER'],
    isInsured: village.code.endsWith('1'),
    openedOn: '2024-06-01',
    ...recordedAt(`${name}妇联`, '2024-06-01'),
  });
  openingTime(emit, site, 7, '13:30', '16:30', '2024-06-01');
}

function openingTime(
  emit: Emit,
  site: number,
  dayOfWeek: number,
  opensAt: string,
  closesAt: string,
  from = OPENED,
  until: string | null = null,
): void {
  emit(GuidanceSiteOpeningTime, { site, dayOfWeek, opensAt, closesAt, from, until });
}
