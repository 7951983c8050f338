import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';
import { openNameUnique } from '../open-name-unique.ts';

const GuidanceSiteSchema = defineEntity({
  name: 'GuidanceSite',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string().length(100),
    kind: p.enum(['COUNTY_CENTRE', 'TOWNSHIP', 'COMMUNITY', 'VILLAGE', 'SCHOOL', 'WORKPLACE', 'ONLINE'] as const),
    divisionCode: divisionCode(),
    address: p.string().nullable(),
    phone: p.string().length(20).nullable(),
    services: p
      .enum([
        'LECTURE',
        'CONSULTATION',
        'ONE_TO_ONE_GUIDANCE',
        'READING_TOGETHER',
        'PARENT_CHILD_ACTIVITY',
        'HOLIDAY_CARE',
      ] as const)
      .array(),
    isInsured: p.boolean().default(false),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['divisionCode'] }],
  uniques: [openNameUnique('guidance_site')],
  checks: [{ name: 'guidance_site_period_in_order', expression: '"closed_on" > "opened_on"' }],
});

/** 家庭教育指导服务站点: a place, or a service online, where families get advice (粤民函〔2020〕661号). */
export class GuidanceSite extends GuidanceSiteSchema.class {}
GuidanceSiteSchema.setClass(GuidanceSite);
