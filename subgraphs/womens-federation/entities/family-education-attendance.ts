import { defineEntity, p } from '@mikro-orm/postgresql';
import { FamilyEducationActivity } from './family-education-activity.ts';
import { GuidedChild } from './guided-child.ts';

const FamilyEducationAttendanceSchema = defineEntity({
  name: 'FamilyEducationAttendance',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(GuidedChild).updateRule('cascade'),
    activity: () => p.manyToOne(FamilyEducationActivity),
    attendedOn: p.date(),
    accompaniedBy: p.enum(['PARENT', 'GRANDPARENT', 'OTHER_RELATIVE', 'TEACHER'] as const).nullable(),
  },
  indexes: [{ properties: ['child', 'attendedOn'] }],
  uniques: [{ name: 'family_education_attendance_once', properties: ['activity', 'child'] }],
});

/** 参加活动: a known child took part in an activity, once; the day is the activity's. */
export class FamilyEducationAttendance extends FamilyEducationAttendanceSchema.class {}
FamilyEducationAttendanceSchema.setClass(FamilyEducationAttendance);
