import { addDays } from '../../schema/plain-date.ts';
import type { DemoChild } from '../demo/population.ts';
import { writePsychology } from './demo-psychology.ts';
import { writeSchoolFile } from './demo-school-file.ts';
import type { DemoPlace, DemoSetting } from './demo-setting.ts';
import { SchoolCareNeed } from './entities/school-care-need.ts';
import { TeacherPairing } from './entities/teacher-pairing.ts';
import { TeacherVisit } from './entities/teacher-visit.ts';

const NEEDS = [
  ['LEARNING', '数学作业需要有人辅导', '放学后在校完成作业,老师答疑'],
  ['EMOTION', '想念父母,希望多与父母视频', '每周安排一次亲情视频'],
  ['CONDUCT', '需要帮助养成按时到校的习惯', '与监护人约定作息,班主任每日关注'],
  ['DAILY_LIFE', '住校期间的生活需要照料', '生活老师重点照看'],
] as const;

/** Writes what the school does for a child beyond teaching it: files, screening, pairing, visits, needs. */
export function writeCare(child: DemoChild, place: DemoPlace, setting: DemoSetting): void {
  const { story } = child;
  if (story.isInSchoolFile) writeSchoolFile(child, place, setting);
  writePsychology(child, place, setting);
  const isCaredFor = story.isInSchoolFile || story.dropout !== null;
  if (!isCaredFor && (setting.isLarge || child.categories.length === 0)) return;
  const random = child.random('care');
  const about = { child: child.id, school: place.schoolId };
  const ago = (days: number) => addDays(setting.population.today, -days);
  if (story.dropout === 'RETURNED' || (story.isInSchoolFile && random.chance(0.3))) {
    const from = ago(story.dropout === 'RETURNED' ? 60 : random.int(30, 400));
    setting.emit(TeacherPairing, {
      ...about,
      teacherName: setting.population.person(random, [1955, 1995]).name,
      teacherKind: random.pick(['SERVING', 'SERVING', 'RETIRED'] as const),
      purpose: story.dropout === 'RETURNED' ? 'RETURNED_DROPOUT' : 'LEFT_BEHIND_CARE',
      from,
      ...written('教师结对台账', place, from),
    });
  }
  const visits = isCaredFor ? random.int(1, 2) : random.int(0, 1);
  for (let at = 0; at < visits; at++) {
    const visitedOn = ago(random.int(3, 60) + at * 60);
    setting.emit(TeacherVisit, {
      ...about,
      visitedOn,
      teacherName: place.teacher,
      form: random.pick(['IN_PERSON', 'IN_PERSON', 'VIDEO', 'PHONE'] as const),
      summary: random.pick(['孩子在家学习情况良好,与监护人沟通作息。', '了解家庭照料情况,提醒假期安全。']),
      ...written('家访记录', place, visitedOn),
    });
  }
  if (random.chance(0.15)) {
    const [area, need, measure] = random.pick(NEEDS);
    const from = ago(random.int(20, 150));
    setting.emit(SchoolCareNeed, { ...about, area, need, measure, from, ...written('在校关爱台账', place, from) });
  }
}

function written(source: string, { teacher }: DemoPlace, recordedOn: string) {
  return { source, recordedBy: teacher, recordedOn };
}
