import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
import { PARENT_STATUSES } from '../parent-statuses.ts';
import { Parent } from './parent.ts';

const FormerParentStatusSchema = defineEntity({
  name: 'FormerParentStatus',
  comment: '父母此前状况',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    parent: () => p.manyToOne(Parent),
    status: p.enum(PARENT_STATUSES),
    from: p.date(),
    until: p.date(),
    ...provenance,
  },
  indexes: [{ properties: ['parent', 'from'] }],
  checks: [{ name: 'former_parent_status_period_in_order', expression: '"until" > "from"' }],
});

/** 父母此前状况: how a parent was placed before the present state. */
export class FormerParentStatus extends FormerParentStatusSchema.class {}
FormerParentStatusSchema.setClass(FormerParentStatus);
