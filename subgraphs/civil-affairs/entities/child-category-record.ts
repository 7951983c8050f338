import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance, version } from '../../properties.ts';
import { RegisteredChild } from './registered-child.ts';

const ChildCategoryRecordSchema = defineEntity({
  name: 'ChildCategoryRecord',
  comment: '儿童类别认定',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(RegisteredChild).updateRule('cascade'),
    category: p.enum(['LEFT_BEHIND', 'IN_DIFFICULTY', 'DE_FACTO_UNATTENDED', 'ORPHAN', 'MIGRANT', 'VAGRANT'] as const),
    ...period,
    determinedBy: p.string().length(40),
    document: p.string().nullable(),
    endReason: p.string().nullable(),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['child', 'from'] }, { properties: ['category', 'until'] }],
  checks: [{ name: 'child_category_record_period_in_order', expression: '"until" > "from"' }],
});

/** 儿童类别认定: from when until when a child belongs to a category, and which department determined it. */
export class ChildCategoryRecord extends ChildCategoryRecordSchema.class {}
ChildCategoryRecordSchema.setClass(ChildCategoryRecord);
