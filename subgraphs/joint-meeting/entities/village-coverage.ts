import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode } from '../../properties.ts';

const VillageCoverageSchema = defineEntity({
  name: 'VillageCoverage',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    divisionCode: divisionCode(),
    /** Codes of the standards that are met there, and of those that are not. */
    met: p.text().array(),
    lacking: p.text().array(),
    lackingCount: p.smallint(),
    /** Children of concern who live there. */
    needCount: p.integer(),
    measuredAt: p.datetime(),
  },
  indexes: [{ properties: ['needCount'] }],
  uniques: [{ name: 'village_coverage_once', properties: ['divisionCode'] }],
});

/** 村级服务覆盖: which standards a village meets, and how many children of concern live there. */
export class VillageCoverage extends VillageCoverageSchema.class {}
VillageCoverageSchema.setClass(VillageCoverage);
