import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance, version } from '../../properties.ts';
import { RegisteredChild } from './registered-child.ts';

const ChildInsuranceSchema = defineEntity({
  name: 'ChildInsurance',
  comment: '儿童保险',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(RegisteredChild).updateRule('cascade'),
    kind: p.enum(['ACCIDENT', 'MEDICAL', 'OTHER'] as const),
    insurer: p.string(),
    policyNumber: p.string().length(60).nullable(),
    ...period,
    ...provenance,
    version,
  },
  indexes: [{ properties: ['child', 'from'] }],
  checks: [{ name: 'child_insurance_period_in_order', expression: '"until" > "from"' }],
});

/** 儿童保险: an insurance of a child; accident insurance is encouraged (HN2019). */
export class ChildInsurance extends ChildInsuranceSchema.class {}
ChildInsuranceSchema.setClass(ChildInsurance);
