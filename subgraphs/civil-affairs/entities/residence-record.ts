import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance } from '../../properties.ts';
import { RegisteredChild } from './registered-child.ts';

const ResidenceRecordSchema = defineEntity({
  name: 'ResidenceRecord',
  comment: '此前住址',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(RegisteredChild).updateRule('cascade'),
    divisionCode: divisionCode(),
    address: p.string().nullable(),
    from: p.date(),
    until: p.date(),
    ...provenance,
  },
  indexes: [{ properties: ['child', 'from'] }, { properties: ['divisionCode'] }],
  checks: [{ name: 'residence_record_period_in_order', expression: '"until" > "from"' }],
});

/** 此前住址: a residence that the child has left; the present one stands on the child. */
export class ResidenceRecord extends ResidenceRecordSchema.class {}
ResidenceRecordSchema.setClass(ResidenceRecord);
