import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance } from '../../properties.ts';

const StandardSchema = defineEntity({
  name: 'Standard',
  comment: '标准',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    code: p.string().length(60),
    title: p.string(),
    regionCode: divisionCode().nullable(),
    value: p.decimal('number').precision(14).scale(3),
    unit: p.string().length(30),
    validFrom: p.date(),
    validUntil: p.date().nullable(),
    document: p.string(),
    ...provenance,
  },
  indexes: [{ properties: ['code', 'validFrom'] }],
  checks: [{ name: 'standard_validity_in_order', expression: 'valid_until > valid_from' }],
});

/** 标准: a figure that a document sets for a region and a time; never a constant in code. */
export class Standard extends StandardSchema.class {}
StandardSchema.setClass(Standard);
