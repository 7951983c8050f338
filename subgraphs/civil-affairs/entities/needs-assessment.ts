import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance, version } from '../../properties.ts';
import { RegisteredChild } from './registered-child.ts';

const NeedsAssessmentSchema = defineEntity({
  name: 'NeedsAssessment',
  comment: '需求评估',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(RegisteredChild).updateRule('cascade'),
    area: p.enum(['GUARDIANSHIP', 'LIVING', 'HEALTH', 'DISABILITY', 'STUDY', 'EMOTIONAL_SUPPORT', 'SAFETY'] as const),
    level: p.enum(['NONE', 'SUPPORT', 'KEY_CARE'] as const),
    ...period,
    finding: p.text(),
    assessedBy: p.string().length(100),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['child', 'from'] }],
  checks: [{ name: 'needs_assessment_period_in_order', expression: '"until" > "from"' }],
});

/** 需求评估: a dated, neutral assessment of what a child needs; there are no labels. */
export class NeedsAssessment extends NeedsAssessmentSchema.class {}
NeedsAssessmentSchema.setClass(NeedsAssessment);
