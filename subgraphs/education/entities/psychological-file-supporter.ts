import { defineEntity, p } from '@mikro-orm/postgresql';
import { noOverlap } from '../../no-overlap.ts';
import { period, provenance } from '../../properties.ts';
import { PsychologicalFile } from './psychological-file.ts';

const PsychologicalFileSupporterSchema = defineEntity({
  name: 'PsychologicalFileSupporter',
  comment: '心理帮扶人员(极敏感)',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    psychologicalFile: () => p.manyToOne(PsychologicalFile),
    role: p.enum(['CLASS_TEACHER', 'PSYCHOLOGY_TEACHER', 'SCHOOL_SOCIAL_WORKER', 'PROFESSIONAL_AGENCY'] as const),
    name: p.string(),
    signInId: p.string().nullable(),
    ...period,
    ...provenance,
  },
  checks: [{ name: 'psychological_file_supporter_period', expression: '"until" > "from"' }],
  indexes: [
    { properties: ['psychologicalFile', 'from'] },
    {
      name: 'psychological_file_supporter_sign_in',
      expression: `create index "psychological_file_supporter_sign_in" on "psychological_file_supporter" ("sign_in_id") where "sign_in_id" is not null`,
    },
    noOverlap('psychological_file_supporter', 'psychological_file_id', 'role', 'name'),
  ],
});

/** 心理帮扶人员: who supports the pupil of a psychological file, one to one (JS37). */
export class PsychologicalFileSupporter extends PsychologicalFileSupporterSchema.class {}
PsychologicalFileSupporterSchema.setClass(PsychologicalFileSupporter);
