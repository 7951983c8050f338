import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance, version } from '../../properties.ts';
import { Parent } from './parent.ts';

const ParentWorkPlaceSchema = defineEntity({
  name: 'ParentWorkPlace',
  comment: '父母务工地点',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    parent: () => p.manyToOne(Parent),
    place: p.string(),
    employer: p.string().nullable(),
    occupation: p.string().nullable(),
    ...period,
    ...provenance,
    version,
  },
  indexes: [{ properties: ['parent', 'from'] }],
  checks: [{ name: 'parent_work_place_period_in_order', expression: '"until" > "from"' }],
});

/** 父母务工地点: where a parent works away from home, from when until when (FS53: every change is recorded). */
export class ParentWorkPlace extends ParentWorkPlaceSchema.class {}
ParentWorkPlaceSchema.setClass(ParentWorkPlace);
