import { defineEntity, p } from '@mikro-orm/postgresql';
import { SharingAgreement } from './sharing-agreement.ts';

const AgreementSuspensionSchema = defineEntity({
  name: 'AgreementSuspension',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    agreement: () => p.manyToOne(SharingAgreement),
    suspendedAt: p.datetime(),
    resumedAt: p.datetime().nullable(),
    reason: p.text(),
    suspendedBy: p.string(),
    resumedBy: p.string().nullable(),
  },
  indexes: [{ properties: ['agreement', 'suspendedAt'] }],
  uniques: [
    {
      name: 'agreement_suspension_one_at_a_time',
      expression:
        'create unique index "agreement_suspension_one_at_a_time" on "agreement_suspension" ("agreement_id") where "resumed_at" is null',
    },
  ],
  checks: [
    { name: 'agreement_suspension_resumed_later', expression: '"resumed_at" >= "suspended_at"' },
    { name: 'agreement_suspension_resumed_by', expression: '("resumed_at" is null) = ("resumed_by" is null)' },
  ],
});

/** 中止: a time during which an agreement does not hold, and why. */
export class AgreementSuspension extends AgreementSuspensionSchema.class {}
AgreementSuspensionSchema.setClass(AgreementSuspension);
