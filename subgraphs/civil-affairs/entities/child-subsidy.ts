import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance, version } from '../../properties.ts';
import { RegisteredChild } from './registered-child.ts';

const ChildSubsidySchema = defineEntity({
  name: 'ChildSubsidy',
  comment: '儿童补贴',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(RegisteredChild).updateRule('cascade'),
    kind: p.enum(['BASIC_LIVING', 'TEMPORARY_RELIEF', 'DISABILITY_CARE', 'EDUCATION_AID', 'OTHER'] as const),
    monthlyYuan: p.integer(),
    ...period,
    ...provenance,
    version,
  },
  indexes: [{ properties: ['child', 'from'] }],
  checks: [
    { name: 'child_subsidy_period_in_order', expression: '"until" > "from"' },
    { name: 'child_subsidy_amount_positive', expression: 'monthly_yuan > 0' },
  ],
});

/** 儿童补贴: money paid for a child each month. */
export class ChildSubsidy extends ChildSubsidySchema.class {}
ChildSubsidySchema.setClass(ChildSubsidy);
