import { addDays, type PlainDate } from '../../schema/plain-date.ts';
import type { Emit } from '../demo/demo.ts';
import type { DemoChild, DemoDivision, Population } from '../demo/population.ts';
import type { Random } from '../demo/random.ts';
import { furnishSchool, openYouthPalace } from './demo-school-life.ts';
import { School } from './entities/school.ts';
import type { SchoolGrade, SchoolKind } from './schema.generated.ts';

/** The schools of the demo, and which of them a child goes to. */
export interface DemoSchools {
  schoolOf(child: DemoChild, grade: SchoolGrade, random: Random): number;
  /** Another school, for a child that is enrolled twice. */
  secondSchoolOf(child: DemoChild, grade: SchoolGrade, first: number): number;
  /** The nine-year school of a township. */
  nineYearSchoolOf(townshipCode: string): number;
}

const FUSHUN = '210421';
/** The provincial reference is 92.75 % of primary and secondary schools (JS37). */
const COUNSELLING_ROOM_SHARE = 0.9275;
const COUNTY_SCHOOLS: readonly [SchoolKind, string][] = [
  ['MIDDLE', '第一初级中学'],
  ['HIGH', '高级中学'],
  ['VOCATIONAL', '职业教育中心'],
  ['KINDERGARTEN', '中心幼儿园'],
];

/** Opens a nine-year school in every township; a middle and a high school, a vocational one and a kindergarten in every county. */
export function openSchools(population: Population, emit: Emit): DemoSchools {
  const byPlace = new Map<string, number>();
  const random = population.random('schools');
  const open = (division: DemoDivision, kind: SchoolKind, name: string, hasCounsellingRoom: boolean) => {
    const schoolId = emit(School, schoolRow(division, kind, name, hasCounsellingRoom, random, population.today));
    byPlace.set(`${division.code} ${kind}`, schoolId);
    furnishSchool(schoolId, kind, random, population, emit);
    return schoolId;
  };
  for (const [at, township] of population.townships.entries()) {
    const isFushun = township.code.startsWith(FUSHUN);
    const hasRoom = isFushun ? at !== 4 : random.chance(COUNSELLING_ROOM_SHARE);
    const schoolId = open(township, 'NINE_YEAR', `${township.name}九年一贯制学校`, hasRoom);
    if (isFushun || at % 3 === 0) openYouthPalace(schoolId, township.name, random, population, emit);
  }
  for (const county of population.counties) {
    for (const [kind, name] of COUNTY_SCHOOLS) open(county, kind, `${county.name}${name}`, kind !== 'KINDERGARTEN');
  }
  const schoolAt = (code: string, kind: SchoolKind) => byPlace.get(`${code} ${kind}`) as number;
  const nineYearSchoolOf = (townshipCode: string) => schoolAt(townshipCode, 'NINE_YEAR');
  return {
    schoolOf: (child, grade, chance) => {
      const kind = kindFor(grade, chance);
      return kind === 'NINE_YEAR' ? nineYearSchoolOf(townshipOf(child)) : schoolAt(child.countyCode, kind);
    },
    secondSchoolOf: (child, grade, first) => {
      const others = population.townships.filter(({ code }) => code.startsWith(child.countyCode));
      const elsewhere = grade.startsWith('MIDDLE')
        ? [schoolAt(child.countyCode, 'MIDDLE')]
        : others.map(({ code }) => nineYearSchoolOf(code));
      const inNeed = [nineYearSchoolOf(townshipOf(child)), schoolAt(child.countyCode, 'MIDDLE')];
      return [...elsewhere, ...inNeed].find((school) => school !== first) as number;
    },
    nineYearSchoolOf,
  };
}

/** A child that has moved goes to school where it lives now. */
function townshipOf(child: DemoChild): string {
  return (child.newVillageCode ?? child.villageCode).slice(0, 9);
}

function kindFor(grade: SchoolGrade, random: Random): SchoolKind {
  if (grade.startsWith('KINDERGARTEN')) return 'KINDERGARTEN';
  if (grade.startsWith('HIGH')) return random.chance(0.7) ? 'HIGH' : 'VOCATIONAL';
  return grade.startsWith('MIDDLE') && random.chance(0.2) ? 'MIDDLE' : 'NINE_YEAR';
}

function schoolRow(
  division: DemoDivision,
  kind: SchoolKind,
  name: string,
  hasCounsellingRoom: boolean,
  random: Random,
  today: PlainDate,
) {
  return {
    name,
    kind,
    isBoarding: kind === 'NINE_YEAR' ? random.chance(0.5) : kind !== 'KINDERGARTEN',
    divisionCode: division.code,
    address: `${division.name}学府路 ${random.int(1, 99)} 号`,
    hasCounsellingRoom,
    psychologyTeacherCount: hasCounsellingRoom ? random.int(1, 2) : 0,
    counsellingBookCount: hasCounsellingRoom ? random.int(60, 400) : 0,
    hasParentsCommittee: random.chance(0.9),
    source: '学校基本情况登记',
    recordedBy: '县教育局',
    recordedOn: addDays(today, -random.int(200, 400)),
  };
}
