import { defineEntity, p } from '@mikro-orm/postgresql';
import { noOverlap } from '../../no-overlap.ts';
import { period, provenance, version } from '../../properties.ts';
import { Pupil } from './pupil.ts';
import { School } from './school.ts';

const TeacherPairingSchema = defineEntity({
  name: 'TeacherPairing',
  comment: '教师结对',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(Pupil).updateRule('cascade'),
    school: () => p.manyToOne(School),
    teacherName: p.string(),
    signInId: p.string().nullable(),
    teacherKind: p.enum(['SERVING', 'RETIRED'] as const),
    purpose: p.enum(['LEFT_BEHIND_CARE', 'RETURNED_DROPOUT', 'PSYCHOLOGICAL_SUPPORT', 'STUDY'] as const),
    ...period,
    ...provenance,
    version,
  },
  checks: [{ name: 'teacher_pairing_period', expression: '"until" > "from"' }],
  indexes: [
    { properties: ['child', 'from'] },
    {
      name: 'teacher_pairing_sign_in',
      expression: `create index "teacher_pairing_sign_in" on "teacher_pairing" ("sign_in_id") where "sign_in_id" is not null`,
    },
    noOverlap('teacher_pairing', 'child_id', 'teacher_name'),
  ],
});

/** 教师结对: a serving or retired teacher paired with a pupil (大手拉小手, JS37). */
export class TeacherPairing extends TeacherPairingSchema.class {}
TeacherPairingSchema.setClass(TeacherPairing);
