import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance } from '../../properties.ts';
import { ChildrensHome } from './childrens-home.ts';

const HomeDemonstrationSchema = defineEntity({
  name: 'HomeDemonstration',
  comment: '示范儿童之家',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    home: () => p.manyToOne(ChildrensHome),
    level: p.enum(['COUNTY', 'CITY', 'PROVINCE'] as const),
    ...period,
    document: p.string().nullable(),
    ...provenance,
  },
  indexes: [{ properties: ['home', 'from'] }],
  checks: [{ name: 'home_demonstration_period_in_order', expression: '"until" > "from"' }],
});

/** 示范儿童之家: the level at which a home is named a demonstration home, from when until when. */
export class HomeDemonstration extends HomeDemonstrationSchema.class {}
HomeDemonstrationSchema.setClass(HomeDemonstration);
