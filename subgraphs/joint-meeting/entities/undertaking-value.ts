import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode } from '../../properties.ts';
import { Undertaking } from './undertaking.ts';

const UndertakingValueSchema = defineEntity({
  name: 'UndertakingValue',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    undertaking: () => p.manyToOne(Undertaking),
    divisionCode: divisionCode(),
    value: p.double(),
    numerator: p.integer().nullable(),
    denominator: p.integer().nullable(),
    asOf: p.date(),
  },
  indexes: [{ properties: ['divisionCode'] }],
  uniques: [{ name: 'undertaking_value_once_a_day', properties: ['undertaking', 'divisionCode', 'asOf'] }],
});

/** 测算值: what the figure of an undertaking came to in a division on a day. */
export class UndertakingValue extends UndertakingValueSchema.class {}
UndertakingValueSchema.setClass(UndertakingValue);
