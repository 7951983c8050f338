import { defineEntity, p } from '@mikro-orm/postgresql';
import { noOverlapOfEnded } from '../../no-overlap.ts';
import { period, provenance, version } from '../../properties.ts';
import { Pupil } from './pupil.ts';
import { School } from './school.ts';

/** 年级, from the youngest to the oldest. */
export const SCHOOL_GRADES = [
  'KINDERGARTEN_JUNIOR',
  'KINDERGARTEN_MIDDLE',
  'KINDERGARTEN_SENIOR',
  'PRIMARY_1',
  'PRIMARY_2',
  'PRIMARY_3',
  'PRIMARY_4',
  'PRIMARY_5',
  'PRIMARY_6',
  'MIDDLE_1',
  'MIDDLE_2',
  'MIDDLE_3',
  'HIGH_1',
  'HIGH_2',
  'HIGH_3',
] as const;

const EnrolmentSchema = defineEntity({
  name: 'Enrolment',
  comment: '学籍',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(Pupil).updateRule('cascade'),
    school: () => p.manyToOne(School),
    grade: p.enum(SCHOOL_GRADES),
    className: p.string().nullable(),
    kind: p.enum(['ENROLLED', 'TRANSFERRED', 'PROMOTED', 'RETURNED'] as const),
    leavingReason: p
      .enum(['GRADUATED', 'TRANSFERRED', 'PROMOTED', 'SUSPENDED', 'DROPPED_OUT', 'MOVED_AWAY', 'OTHER'] as const)
      .nullable(),
    leavingNote: p.string().nullable(),
    ...period,
    ...provenance,
    version,
  },
  checks: [
    { name: 'enrolment_period', expression: '"until" > "from"' },
    { name: 'enrolment_leaving', expression: '("until" is null) = ("leaving_reason" is null)' },
  ],
  indexes: [
    { properties: ['child', 'from'] },
    {
      name: 'enrolment_current',
      expression: `create index "enrolment_current" on "enrolment" ("school_id", "grade") where "until" is null`,
    },
    noOverlapOfEnded('enrolment', 'child_id', 'school_id'),
  ],
  uniques: [
    {
      name: 'enrolment_open_unique',
      expression: `create unique index "enrolment_open_unique" on "enrolment" ("child_id", "school_id") where "until" is null`,
    },
  ],
});

/** 学籍: a pupil in one grade and class of one school for a time. */
export class Enrolment extends EnrolmentSchema.class {}
EnrolmentSchema.setClass(Enrolment);
