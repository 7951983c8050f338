import { addDays } from '../../schema/plain-date.ts';
import type { Emit } from '../demo/demo.ts';
import type { Population } from '../demo/population.ts';
import type { Random } from '../demo/random.ts';
import { CampusActivity } from './entities/campus-activity.ts';
import { Course } from './entities/course.ts';
import { RuralYouthPalace } from './entities/rural-youth-palace.ts';
import { SafetyDrill } from './entities/safety-drill.ts';
import { SchoolSocialWorker } from './entities/school-social-worker.ts';
import type { SchoolKind } from './schema.generated.ts';

/** The eight kinds of after-school service that FS53 names, each with a course. */
const COURSES = [
  ['MORAL_EDUCATION', '红色故事会', 'MONDAY'],
  ['SPORT', '乒乓球', 'TUESDAY'],
  ['ARTS', '剪纸与国画', 'WEDNESDAY'],
  ['LABOUR', '校园小菜园', 'THURSDAY'],
  ['READING', '整本书阅读', 'FRIDAY'],
  ['SCIENCE', '科学小实验', 'MONDAY'],
  ['INTEREST_GROUP', '象棋兴趣小组', 'WEDNESDAY'],
  ['CLUB', '合唱社团', 'FRIDAY'],
] as const;

/** The five themes of GD661. */
const ACTIVITIES = [
  ['PATRIOTISM', '我和我的祖国主题班会'],
  ['PSYCHOLOGY', '心理健康活动周'],
  ['LAW', '法治进校园'],
  ['ADOLESCENCE', '青春期健康课堂'],
  ['ANTI_BULLYING', '对校园欺凌说不'],
] as const;

const HAZARDS = ['DROWNING', 'GAS', 'FOOD_POISONING', 'FIRE', 'EARTHQUAKE', 'TRAFFIC'] as const;

/** A year in a school: its social worker, themed activities and safety drills. */
export function furnishSchool(
  school: number,
  kind: SchoolKind,
  random: Random,
  population: Population,
  emit: Emit,
): void {
  const { today } = population;
  const recordedBy = '校办公室';
  if (kind !== 'KINDERGARTEN' && random.chance(0.6)) {
    const from = addDays(today, -random.int(250, 900));
    const { name } = population.person(random, [1985, 2000]);
    emit(SchoolSocialWorker, { school, name, from, source: '驻校社工登记', recordedBy, recordedOn: from });
  }
  for (let held = random.int(1, 3); held > 0 && kind !== 'KINDERGARTEN'; held--) {
    const [theme, title] = random.pick(ACTIVITIES);
    const heldOn = addDays(today, -random.int(5, 330));
    const row = { school, theme, title, heldOn, participantCount: random.int(40, 260) };
    emit(CampusActivity, { ...row, source: '主题校园活动台账', recordedBy, recordedOn: heldOn });
  }
  const first = random.int(0, 5);
  for (let held = 0; held < 2; held++) {
    const hazard = HAZARDS[(first + held) % HAZARDS.length];
    const heldOn = addDays(today, -random.int(5, 330));
    const row = { school, hazard, heldOn, participantCount: random.int(60, 300) };
    emit(SafetyDrill, { ...row, source: '安全演练台账', recordedBy, recordedOn: heldOn });
  }
}

/** A rural youth palace with a course of each of the eight kinds. */
export function openYouthPalace(
  school: number,
  townshipName: string,
  random: Random,
  population: Population,
  emit: Emit,
): void {
  const from = addDays(population.today, -random.int(500, 1500));
  const written = { recordedBy: '校办公室', recordedOn: from };
  const youthPalace = emit(RuralYouthPalace, {
    school,
    name: `${townshipName}乡村少年宫`,
    from,
    source: '乡村少年宫登记',
    ...written,
  });
  for (const [kind, name, weekday] of COURSES) {
    const teacherName = population.person(random, [1970, 1998]).name;
    emit(Course, { youthPalace, kind, name, weekday, teacherName, from, source: '乡村少年宫课程表', ...written });
  }
}
