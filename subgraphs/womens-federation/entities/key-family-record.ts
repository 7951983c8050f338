import { defineEntity, p } from '@mikro-orm/postgresql';
import { noOverlap } from '../../no-overlap.ts';
import { period, provenance, version } from '../../properties.ts';
import { GuidedChild } from './guided-child.ts';

const KeyFamilyRecordSchema = defineEntity({
  name: 'KeyFamilyRecord',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(GuidedChild).updateRule('cascade'),
    reason: p.enum([
      'LEFT_BEHIND',
      'DE_FACTO_UNATTENDED',
      'POVERTY',
      'PARENT_ILL_OR_DISABLED',
      'SINGLE_PARENT',
      'FAMILY_CONFLICT',
      'PARENT_IN_CUSTODY',
      'OTHER',
    ] as const),
    note: p.text().nullable(),
    ...period,
    ...provenance,
    version,
  },
  indexes: [{ properties: ['child', 'from'] }, noOverlap('key_family_record', 'child_id')],
  checks: [{ name: 'key_family_record_period_in_order', expression: '"until" > "from"' }],
});

/** 重点家庭认定: the period in which a family was a key family, and why; a family is one at most once at a time. */
export class KeyFamilyRecord extends KeyFamilyRecordSchema.class {}
KeyFamilyRecordSchema.setClass(KeyFamilyRecord);
