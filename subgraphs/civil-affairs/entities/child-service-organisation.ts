import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';
import { PurchasedService } from './purchased-service.ts';

const ChildServiceOrganisationSchema = defineEntity({
  name: 'ChildServiceOrganisation',
  comment: '儿童服务类社会组织',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string(),
    divisionCode: divisionCode(),
    registeredOn: p.date(),
    incubatedOn: p.date().nullable(),
    dissolvedOn: p.date().nullable(),
    purchasedServices: () => p.oneToMany(PurchasedService).mappedBy('organisation').orderBy({ from: 'desc' }),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['divisionCode', 'name'] }],
  checks: [{ name: 'child_service_organisation_period_in_order', expression: 'dissolved_on >= registered_on' }],
});

/** 儿童服务类社会组织: a social organisation that serves children (HN2019: at least 3 incubated per county). */
export class ChildServiceOrganisation extends ChildServiceOrganisationSchema.class {}
ChildServiceOrganisationSchema.setClass(ChildServiceOrganisation);
