import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';
import { openNameUnique } from '../open-name-unique.ts';

const CounsellingCentreSchema = defineEntity({
  name: 'CounsellingCentre',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    name: p.string().length(100),
    divisionCode: divisionCode(),
    address: p.string().nullable(),
    hotline: p.string().length(20).nullable(),
    alliance: p.string().length(100).nullable(),
    counsellorCount: p.integer().nullable(),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['divisionCode'] }],
  uniques: [openNameUnique('counselling_centre')],
  checks: [
    { name: 'counselling_centre_period_in_order', expression: '"closed_on" > "opened_on"' },
    { name: 'counselling_centre_counsellors_positive', expression: '"counsellor_count" > 0' },
  ],
});

/** 公益性心理咨询服务中心: a public counselling centre; Jiangsu set up two in each of 13 cities (苏民案复〔2021〕37号). */
export class CounsellingCentre extends CounsellingCentreSchema.class {}
CounsellingCentreSchema.setClass(CounsellingCentre);
