import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance, version } from '../../properties.ts';
import { RegisteredChild } from './registered-child.ts';

const GuardianshipSchema = defineEntity({
  name: 'Guardianship',
  comment: '监护关系',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(RegisteredChild).updateRule('cascade'),
    guardianName: p.string().length(100),
    relation: p.enum(['FATHER', 'MOTHER', 'GRANDPARENT', 'SIBLING', 'OTHER_RELATIVE', 'INSTITUTION', 'OTHER'] as const),
    phone: p.string().length(30).nullable(),
    ...period,
    changeReason: p.string().nullable(),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['child', 'from'] }],
  checks: [{ name: 'guardianship_period_in_order', expression: '"until" > "from"' }],
});

/** 监护关系: who cares for a child, from when until when; two do not hold at once. */
export class Guardianship extends GuardianshipSchema.class {}
GuardianshipSchema.setClass(Guardianship);
