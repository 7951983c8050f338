import { defineEntity, p } from '@mikro-orm/postgresql';

const SealedRangeSchema = defineEntity({
  name: 'SealedRange',
  tableName: 'sealed_range',
  readonly: true,
  properties: {
    chain: p.text().collation('C').primary(),
    first: p.bigint('number').primary(),
    last: p.bigint('number'),
    number: p.bigint('number'),
  },
});

/** 封印所含区间: which links of a chain a seal took up, noted when it was added. */
export class SealedRange extends SealedRangeSchema.class {}
SealedRangeSchema.setClass(SealedRange);
