import { addDays, addMonths, type PlainDate } from '../../schema/plain-date.ts';
import type { DemoDivision } from '../demo/population.ts';
import type { Random } from '../demo/random.ts';
import { type DemoContext, later } from './demo-context.ts';
import { DEMO_OFFICERS, villageOfDemoDirector } from './demo-officers.ts';
import { ChildDirector } from './entities/child-director.ts';
import { ChildSupervisor } from './entities/child-supervisor.ts';
import { Training } from './entities/training.ts';
import { TrainingParticipation } from './entities/training-participation.ts';

/** Child directors of villages and supervisors of townships, with the county's and the city's trainings. */
export function emitDirectors(context: DemoContext): void {
  const { population } = context;
  const trainings = new Map<string, number[]>();
  for (const county of population.counties) {
    trainings.set(county.code, emitTrainings(context, county, 'CHILD_DIRECTOR', county.name));
    const city = county.code.slice(0, 4);
    if (!trainings.has(city)) {
      const division = population.divisions.find(({ code }) => code === city) ?? county;
      trainings.set(city, emitTrainings(context, division, 'CHILD_SUPERVISOR', division.name));
    }
  }
  const directed = [...population.villages.entries()].filter(
    ([at, { code }]) => at % 40 !== 13 && population.seededPlaces.of(code) !== 'UNDIRECTED',
  );
  const codes = new Set(directed.map(([, { code }]) => code));
  const signsIn = villageOfDemoDirector(population, context.places, (code) => codes.has(code));
  for (const [at, village] of directed) {
    const signInId = village.code === signsIn ? DEMO_OFFICERS.childDirector : null;
    emitDirector(context, village, at, trainings.get(village.code.slice(0, 6)) ?? [], signInId);
  }
  for (const [at, township] of population.townships.entries())
    emitSupervisor(context, township, at, trainings.get(township.code.slice(0, 4)) ?? []);
}

/** Last year's training and this year's, as far as the year has come. */
function emitTrainings(context: DemoContext, division: DemoDivision, audience: string, organiser: string): number[] {
  const { population, emit, recorded } = context;
  const { today } = population;
  const random = population.random(`training ${audience} ${division.code}`);
  const year = Number(today.slice(0, 4));
  const newYear = `${year}-01-01` as PlainDate;
  const latest = later(addDays(today, -2), newYear);
  const starts = [
    random.day(`${year - 1}-03-01` as PlainDate, `${year - 1}-11-30` as PlainDate),
    random.day(newYear, latest),
  ];
  return starts.map((startsOn) =>
    emit(Training, {
      title: `${startsOn.slice(0, 4)} 年${audience === 'CHILD_DIRECTOR' ? '儿童主任' : '儿童督导员'}培训`,
      audience,
      divisionCode: division.code,
      organiser: `${organiser}民政局`,
      startsOn,
      endsOn: addDays(startsOn, random.int(1, 2)),
      ...recorded,
    }),
  );
}

function emitDirector(
  context: DemoContext,
  village: DemoDivision,
  at: number,
  trainings: readonly number[],
  signInId: string | null,
): void {
  const { population, emit, recorded, places } = context;
  const { today } = population;
  const random = population.random(`director ${village.code}`);
  const sex = random.chance(0.75) ? ('FEMALE' as const) : ('MALE' as const);
  const { name, phone } = population.person(random, [1968, 1998], sex);
  const from = random.day('2019-08-01' as PlainDate, addMonths(today, -2));
  const isSchool = random.chance(0.1);
  const womanMember = sex === 'FEMALE' ? 'WOMAN_COMMITTEE_MEMBER' : 'COMMITTEE_MEMBER';
  const isUnassessed = at % 45 === 21;
  const director = emit(ChildDirector, {
    name,
    sex,
    phone,
    signInId,
    divisionCode: village.code,
    position: isSchool ? 'SCHOOL_LEADER' : womanMember,
    home: places.homes.get(village.code) ?? null,
    assessmentPassedOn: isUnassessed ? null : addDays(from, at % 33 === 5 ? 45 : -random.int(3, 60)),
    monthlyAllowanceYuan: random.chance(0.08) ? 150 : random.pick([200, 200, 240, 300]),
    from,
    ...recorded,
  });
  places.directors.set(village.code, name);
  const place = population.seededPlaces.of(village.code);
  for (const [which, training] of trainings.entries())
    if (place ? place !== 'UNTRAINED' : random.chance(which === 0 ? 0.6 : 0.8))
      emit(TrainingParticipation, { training, director, hasPassed: random.chance(0.97), ...recorded });
  if (at % 15 === 2) emitFormerDirector(context, village, random, from);
}

/** Who was child director of the village before. */
function emitFormerDirector(context: DemoContext, village: DemoDivision, random: Random, until: PlainDate): void {
  const { population, emit, recorded } = context;
  const { name, sex, phone } = population.person(random, [1955, 1980]);
  const from = addMonths(until, -random.int(14, 30));
  emit(ChildDirector, {
    name,
    sex,
    phone,
    divisionCode: village.code,
    position: 'COMMITTEE_MEMBER',
    assessmentPassedOn: addDays(from, -20),
    monthlyAllowanceYuan: 200,
    from,
    until,
    ...recorded,
  });
}

function emitSupervisor(context: DemoContext, township: DemoDivision, at: number, trainings: readonly number[]): void {
  const { population, emit, recorded } = context;
  const random = population.random(`supervisor ${township.code}`);
  const { name, sex, phone } = population.person(random, [1968, 1992], 'FEMALE');
  const supervisor = emit(ChildSupervisor, {
    name,
    sex,
    phone,
    divisionCode: township.code,
    position: at % 2 === 0 ? 'WOMAN_PARTY_OR_GOVERNMENT_LEADER' : 'WOMENS_FEDERATION_CHAIR',
    from: random.day('2019-08-01' as PlainDate, addMonths(population.today, -2)),
    ...recorded,
  });
  for (const [which, training] of trainings.entries())
    if (which === 0 || at % 5 !== 3)
      emit(TrainingParticipation, { training, supervisor, hasPassed: true, ...recorded });
}
