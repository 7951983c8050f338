import { defineEntity, p } from '@mikro-orm/postgresql';
import { noOverlap } from '../../no-overlap.ts';
import { period, provenance, version } from '../../properties.ts';
import { Pupil } from './pupil.ts';
import { School } from './school.ts';

const SchoolCareNeedSchema = defineEntity({
  name: 'SchoolCareNeed',
  comment: '在校关爱需求',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(Pupil).updateRule('cascade'),
    school: () => p.manyToOne(School),
    area: p.enum(['LEARNING', 'EMOTION', 'CONDUCT', 'DAILY_LIFE'] as const),
    need: p.text(),
    measure: p.text().nullable(),
    ...period,
    ...provenance,
    version,
  },
  checks: [{ name: 'school_care_need_period', expression: '"until" > "from"' }],
  indexes: [{ properties: ['child', 'from'] }, noOverlap('school_care_need', 'child_id', 'area')],
});

/** 在校关爱需求: what a pupil needs at school, neutral and dated, instead of a label (FS53). */
export class SchoolCareNeed extends SchoolCareNeedSchema.class {}
SchoolCareNeedSchema.setClass(SchoolCareNeed);
