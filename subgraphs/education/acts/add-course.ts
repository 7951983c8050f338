import type { Act } from '../../act.ts';
import { found, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { Course } from '../entities/course.ts';
import { RuralYouthPalace } from '../entities/rural-youth-palace.ts';
import type { AddCourseInput } from '../schema.generated.ts';

/** 开设课后服务课程, in a youth palace that is open. */
export const addCourse: Act<AddCourseInput> = async (input, work) => {
  refuse(
    saysSomething('name', input.name, 60),
    saysSomething('teacherName', input.teacherName, 50),
    notInFuture('from', input.from, work.today),
  );
  const youthPalace = await found('youthPalaceId', input.youthPalaceId, (id) =>
    work.em.findOne(RuralYouthPalace, { id }),
  );
  refuse(
    youthPalace.until ? problem('youthPalaceId', '这所乡村少年宫已停办,不能再开课。') : null,
    input.from < youthPalace.from ? problem('from', '开课日期不能早于少年宫的开办日期,请核对。') : null,
  );
  const { youthPalaceId: _, ...course } = input;
  const added = work.em.create(Course, { youthPalace, ...course, ...recorded(work, '乡村少年宫课程表') });
  await work.em.flush();
  return added.id;
};
