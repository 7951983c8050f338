import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance } from '../../properties.ts';
import { ChildServiceOrganisation } from './child-service-organisation.ts';

const PurchasedServiceSchema = defineEntity({
  name: 'PurchasedService',
  comment: '政府购买服务',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    organisation: () => p.manyToOne(ChildServiceOrganisation),
    title: p.string(),
    amountYuan: p.integer(),
    ...period,
    ...provenance,
  },
  indexes: [{ properties: ['organisation', 'from'] }],
  checks: [
    { name: 'purchased_service_period_in_order', expression: '"until" > "from"' },
    { name: 'purchased_service_amount_positive', expression: 'amount_yuan > 0' },
  ],
});

/** 政府购买服务: a service that government buys from a social organisation. */
export class PurchasedService extends PurchasedServiceSchema.class {}
PurchasedServiceSchema.setClass(PurchasedService);
