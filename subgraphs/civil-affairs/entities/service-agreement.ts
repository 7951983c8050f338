import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance, version } from '../../properties.ts';
import { ChildrensHome } from './childrens-home.ts';
import { RegisteredChild } from './registered-child.ts';

const ServiceAgreementSchema = defineEntity({
  name: 'ServiceAgreement',
  comment: '委托服务协议书',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(RegisteredChild).updateRule('cascade'),
    home: () => p.manyToOne(ChildrensHome),
    guardianName: p.string().length(100),
    signedOn: p.date(),
    ...period,
    ...provenance,
    version,
  },
  indexes: [{ properties: ['child', 'from'] }, { properties: ['home'] }],
  checks: [
    { name: 'service_agreement_period_in_order', expression: '"until" > "from"' },
    { name: 'service_agreement_signed_first', expression: 'signed_on <= "from"' },
  ],
});

/** 委托服务协议书: the agreement between a home and the guardian of a child it serves (HN2019). */
export class ServiceAgreement extends ServiceAgreementSchema.class {}
ServiceAgreementSchema.setClass(ServiceAgreement);
