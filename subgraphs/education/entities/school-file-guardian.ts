import { defineEntity, p } from '@mikro-orm/postgresql';
import { noOverlap } from '../../no-overlap.ts';
import { period, provenance } from '../../properties.ts';
import { SchoolFile } from './school-file.ts';

const SchoolFileGuardianSchema = defineEntity({
  name: 'SchoolFileGuardian',
  comment: '学校登记的监护人',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    schoolFile: () => p.manyToOne(SchoolFile),
    name: p.string(),
    relation: p.enum(['FATHER', 'MOTHER', 'GRANDPARENT', 'OTHER_RELATIVE', 'OTHER'] as const),
    phone: p.string().length(30).nullable(),
    ...period,
    ...provenance,
  },
  checks: [{ name: 'school_file_guardian_period', expression: '"until" > "from"' }],
  indexes: [{ properties: ['schoolFile', 'from'] }, noOverlap('school_file_guardian', 'school_file_id')],
});

/** 学校登记的监护人: who cares for the pupil according to the school file; one at a time. */
export class SchoolFileGuardian extends SchoolFileGuardianSchema.class {}
SchoolFileGuardianSchema.setClass(SchoolFileGuardian);
