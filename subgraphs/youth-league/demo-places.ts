import { addDays, addMonths, type PlainDate } from '../../schema/plain-date.ts';
import type { Emit } from '../demo/demo.ts';
import type { DemoDivision, Population } from '../demo/population.ts';
import { writeEvents } from './demo-events.ts';
import { writeHarbours } from './demo-harbours.ts';
import { BASES, CADRE_PLACES, ORGANISATIONS } from './demo-words.ts';
import { CareStandard } from './entities/care-standard.ts';
import { DreamRoomChecklist } from './entities/dream-room-checklist.ts';
import { DreamRoomChecklistGroup } from './entities/dream-room-checklist-group.ts';
import { LeagueBase } from './entities/league-base.ts';
import { LeagueVolunteer } from './entities/league-volunteer.ts';

/** Somebody who can fill a role of a pairing. */
export interface DemoMember {
  name: string;
  workplace: string | null;
  phone: string | null;
  signInId?: string;
}

/** Something that children took part in on a day. */
export interface DemoEvent {
  id: number;
  heldOn: PlainDate;
}

/** What a county offers its children. */
export interface DemoCounty {
  cadres: DemoMember[];
  counsellors: DemoMember[];
  organisations: DemoMember[];
  cares: DemoEvent[];
  activities: DemoEvent[];
}

/** Counties by code, open harbours by township. */
export interface DemoPlaces {
  counties: Map<string, DemoCounty>;
  harbours: Map<string, number[]>;
}

/** The League cadre who signs in to the demo (演示人员), paired with a few children of the county. */
const DEMO_CADRE = { countyCode: '210421', name: '尚启航', signInId: 'demo-league-cadre' };

/** From this many children on, only what a figure needs is written. */
export const LARGE = 50_000;

/** Where demo rows come from, and when they were recorded. */
export function demoProvenance(recordedOn: PlainDate, source = '共青团登记(演示)') {
  return { source, recordedBy: '团委工作人员', recordedOn };
}

/** Standards, bases, harbours, volunteers, people at work and events of every county. */
export function writePlaces(population: Population, emit: Emit): DemoPlaces {
  writeStandards(population, emit);
  const harbours = writeHarbours(population, emit);
  const counties = new Map<string, DemoCounty>();
  for (const county of population.counties) {
    const bases = writeBases(population, emit, county);
    writeVolunteers(population, emit, county);
    counties.set(county.code, { ...people(population, county), ...writeEvents(population, emit, county, bases) });
  }
  return { counties, harbours };
}

/** The intervals that JS37 names, taken over by each demo province, and a checklist that no authority has filled yet. */
function writeStandards({ divisions, counties, today }: Population, emit: Emit): void {
  const source = '苏民案复〔2021〕37号(演示区划参照执行)';
  const from = '2021-03-01' as PlainDate;
  for (const { code } of divisions.filter((each) => each.level === 'PROVINCE')) {
    const facts = { divisionCode: code, from, ...demoProvenance(from, source) };
    emit(CareStandard, { kind: 'PAIRING_VISIT', intervalMonths: 1, ...facts });
    emit(CareStandard, { kind: 'COLLECTIVE_CARE', intervalMonths: 3, ...facts });
  }
  const since = addMonths(today, -18);
  const checklist = emit(DreamRoomChecklist, {
    divisionCode: counties[0]?.code,
    from: since,
    ...demoProvenance(since, '梦想小屋检查清单(待主管部门填写条目)'),
  });
  for (const kind of ['THREE_SURFACES', 'SIX_ITEMS', 'FOUR_MUSTS', 'FOUR_GUARANTEES'])
    emit(DreamRoomChecklistGroup, { checklist, kind });
}

function writeBases({ townships, today, random }: Population, emit: Emit, county: DemoDivision): number[] {
  const chance = random(`youth-league bases ${county.code}`);
  const places = [county, county, ...townships.filter((each) => each.parentCode === county.code)];
  return places.map((place, at) => {
    const base = BASES[at % BASES.length] as (typeof BASES)[number];
    const openedOn = chance.day(addMonths(today, -60), addMonths(today, -24));
    const name = `${place.name}${base.name}`;
    return emit(LeagueBase, {
      kind: base.kind,
      name,
      divisionCode: place.code,
      address: `${place.name}${base.where}`,
      openedOn,
      ...demoProvenance(openedOn),
    });
  });
}

function writeVolunteers(population: Population, emit: Emit, county: DemoDivision): void {
  const chance = population.random(`youth-league volunteers ${county.code}`);
  const townships = population.townships.filter((each) => each.parentCode === county.code);
  const count = population.size < LARGE ? 40 : townships.length * 2;
  for (let at = 0; at < count; at++) {
    const isStudent = chance.chance(0.4);
    const { name, phone } = population.person(chance, isStudent ? [2002, 2006] : [1968, 2000]);
    const from = chance.day(addMonths(population.today, -48), addMonths(population.today, -2));
    const hasLeft = at % 10 === 9;
    emit(LeagueVolunteer, {
      name,
      divisionCode: at % 4 === 0 ? county.code : chance.pick(townships).code,
      phone,
      isStudent,
      isStanding: !isStudent && chance.chance(0.6),
      serviceHours: chance.int(4, 400) / 2,
      from,
      until: hasLeft ? addDays(from, 45) : null,
      ...demoProvenance(from),
    });
  }
}

function people(population: Population, county: DemoDivision) {
  const chance = population.random(`youth-league people ${county.code}`);
  const many = (count: number, workplaces: readonly string[]): DemoMember[] =>
    Array.from({ length: count }, (_, at) => {
      const { name, phone } = population.person(chance, [1972, 2000]);
      return { name, phone, workplace: `${county.name}${workplaces[at % workplaces.length]}` };
    });
  const organisations = ORGANISATIONS.map((name) => ({ name: `${county.name}${name}`, workplace: null, phone: null }));
  const cadres = many(24, CADRE_PLACES);
  const { countyCode, ...account } = DEMO_CADRE;
  if (county.code === countyCode) Object.assign(cadres[0] as DemoMember, account);
  return {
    cadres,
    counsellors: many(24, ['中心小学', '中学', '九年一贯制学校']),
    organisations,
  };
}
