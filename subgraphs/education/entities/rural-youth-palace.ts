import { defineEntity, p } from '@mikro-orm/postgresql';
import { noOverlap } from '../../no-overlap.ts';
import { period, provenance, version } from '../../properties.ts';
import { School } from './school.ts';

const RuralYouthPalaceSchema = defineEntity({
  name: 'RuralYouthPalace',
  comment: '乡村少年宫',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    school: () => p.manyToOne(School),
    name: p.string(),
    ...period,
    ...provenance,
    version,
  },
  checks: [{ name: 'rural_youth_palace_period', expression: '"until" > "from"' }],
  indexes: [{ properties: ['school', 'from'] }, noOverlap('rural_youth_palace', 'school_id')],
});

/** 乡村少年宫: a rural youth palace in a school (FS53). */
export class RuralYouthPalace extends RuralYouthPalaceSchema.class {}
RuralYouthPalaceSchema.setClass(RuralYouthPalace);
