import { addDays, type PlainDate } from '../../schema/plain-date.ts';
import type { Emit } from '../demo/demo.ts';
import type { DemoDivision, Population } from '../demo/population.ts';
import { recordedAt, shortName } from './demo-divisions.ts';
import { FamilyEducationExpert } from './entities/family-education-expert.ts';
import { FamilyEducationVolunteer } from './entities/family-education-volunteer.ts';
import { GridWorker } from './entities/grid-worker.ts';
import { FAMILY_EDUCATION_QUALIFICATIONS, FAMILY_EDUCATION_TOPICS } from './topics.ts';

/** Who is at work: experts by county, volunteers by township, the grid worker now in office by village. */
export interface DemoStaff {
  experts: ReadonlyMap<string, readonly number[]>;
  volunteers: ReadonlyMap<string, readonly number[]>;
  gridWorkers: ReadonlyMap<string, { id: number; name: string }>;
}

/** The grid worker who signs in to the demo (演示人员), in 后安社区 of 后安镇. */
const DEMO_GRID_WORKER = { name: '鲍桂枝', signInId: 'demo-grid-worker', villageCode: '210421102001' };

/** Who signs in, and the account they do it with. */
type DemoAccount = { name: string; signInId: string };

const EXPERTS_A_COUNTY = 6;
const VOLUNTEERS_A_TOWNSHIP = 2;

/** Experts and volunteers, and in every village a grid worker and a member of the village federation. */
export function writeStaff(population: Population, emit: Emit): DemoStaff {
  const experts = population.counties.map((county) => [county.code, writeExperts(county, population, emit)] as const);
  const volunteers = population.townships.map(
    (township) => [township.code, writeVolunteers(township, population, emit)] as const,
  );
  const gridWorkers = population.villages.map(
    (village, at) => [village.code, writeGridWorkers(village, at, population, emit)] as const,
  );
  return { experts: new Map(experts), volunteers: new Map(volunteers), gridWorkers: new Map(gridWorkers) };
}

function writeExperts(county: DemoDivision, population: Population, emit: Emit): number[] {
  const random = population.random(`experts ${county.code}`);
  const employers = ['中心医院', '职业教育中心', '妇女儿童活动中心', '法律援助中心', '社会工作服务中心'];
  const enlist = (at: number, from: PlainDate, until: PlainDate | null) =>
    emit(FamilyEducationExpert, {
      name: population.person(random, [1965, 1988]).name,
      divisionCode: county.code,
      qualification: FAMILY_EDUCATION_QUALIFICATIONS[at % FAMILY_EDUCATION_QUALIFICATIONS.length],
      topics: [0, 1, 2].map((step) => FAMILY_EDUCATION_TOPICS[(at * 3 + step * 5) % FAMILY_EDUCATION_TOPICS.length]),
      employer: `${county.name}${random.pick(employers)}`,
      from,
      until,
      ...recordedAt(`${county.name}妇联`, from),
    });
  enlist(1, addDays(population.today, -1900), addDays(population.today, -900));
  return Array.from({ length: EXPERTS_A_COUNTY }, (_, at) => enlist(at, addDays(population.today, -890 + at), null));
}

function writeVolunteers(township: DemoDivision, population: Population, emit: Emit): number[] {
  const random = population.random(`volunteers ${township.code}`);
  return Array.from({ length: VOLUNTEERS_A_TOWNSHIP }, (_, at) => {
    const person = population.person(random, [1965, 2003]);
    const from = random.day(addDays(population.today, -1200), addDays(population.today, -700));
    return emit(FamilyEducationVolunteer, {
      name: person.name,
      divisionCode: township.code,
      qualification: at === 0 ? random.pick(FAMILY_EDUCATION_QUALIFICATIONS) : null,
      organisation: `${township.name}巾帼志愿服务队`,
      phone: person.phone,
      from,
      ...recordedAt(`${township.name}妇联`, from),
    });
  });
}

function writeGridWorkers(village: DemoDivision, at: number, population: Population, emit: Emit) {
  const random = population.random(`grid ${village.code}`);
  const name = shortName(village);
  const appoint = (role: string, from: PlainDate, until: PlainDate | null = null, account?: DemoAccount) => {
    const person = { ...population.person(random, [1968, 1998], 'FEMALE'), ...account };
    const facts = { name: person.name, phone: person.phone, signInId: account?.signInId ?? null };
    const post = { role, divisionCode: village.code, from, until };
    return { id: emit(GridWorker, { ...facts, ...post, ...recordedAt(`${name}妇联`, from) }), name: person.name };
  };
  const since = random.day(addDays(population.today, -1500), addDays(population.today, -500));
  if (at % 10 === 4) appoint('GRID_WORKER', addDays(since, -800), since);
  if (population.size < 50_000) appoint(at % 4 === 0 ? 'VILLAGE_CHAIR' : 'VILLAGE_EXECUTIVE', addDays(since, -30));
  const { villageCode, ...account } = DEMO_GRID_WORKER;
  return appoint('GRID_WORKER', since, null, village.code === villageCode ? account : undefined);
}
