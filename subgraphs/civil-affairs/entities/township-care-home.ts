import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';

const TownshipCareHomeSchema = defineEntity({
  name: 'TownshipCareHome',
  comment: '关爱之家',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string(),
    divisionCode: divisionCode(),
    address: p.string().nullable(),
    meetsProvincialStandard: p.boolean(),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['divisionCode', 'name'] }],
  checks: [{ name: 'township_care_home_period_in_order', expression: 'closed_on >= opened_on' }],
});

/** 关爱之家: a care home of a township (JS37). */
export class TownshipCareHome extends TownshipCareHomeSchema.class {}
TownshipCareHomeSchema.setClass(TownshipCareHome);
