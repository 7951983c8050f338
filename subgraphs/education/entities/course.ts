import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance } from '../../properties.ts';
import { RuralYouthPalace } from './rural-youth-palace.ts';

const CourseSchema = defineEntity({
  name: 'Course',
  comment: '课后服务课程',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    youthPalace: () => p.manyToOne(RuralYouthPalace),
    kind: p.enum([
      'MORAL_EDUCATION',
      'SPORT',
      'ARTS',
      'LABOUR',
      'READING',
      'SCIENCE',
      'INTEREST_GROUP',
      'CLUB',
    ] as const),
    name: p.string(),
    weekday: p.enum(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const),
    teacherName: p.string().nullable(),
    ...period,
    ...provenance,
  },
  checks: [{ name: 'course_period', expression: '"until" > "from"' }],
  indexes: [{ properties: ['youthPalace', 'weekday'] }],
});

/** 课后服务课程: a weekly course of a rural youth palace, of one of the eight kinds of FS53. */
export class Course extends CourseSchema.class {}
CourseSchema.setClass(Course);
