import { defineEntity, p } from '@mikro-orm/postgresql';
import { SharingAgreement } from './sharing-agreement.ts';

const AgreementEventSchema = defineEntity({
  name: 'AgreementEvent',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    agreement: () => p.manyToOne(SharingAgreement),
    kind: p.enum(['GRANTED', 'SUSPENDED', 'RESUMED', 'ENDED'] as const),
    at: p.datetime(),
    department: p.string().length(40),
    recordedBy: p.string(),
    reason: p.text().nullable(),
  },
  indexes: [{ properties: ['agreement', 'at'] }],
});

/** 授权变动: what was done to an agreement, when, by whom, why; rows are only ever added. */
export class AgreementEvent extends AgreementEventSchema.class {}
AgreementEventSchema.setClass(AgreementEvent);
