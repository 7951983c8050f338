import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance, version } from '../../properties.ts';
import { PARENT_STATUSES } from '../parent-statuses.ts';
import { FormerParentStatus } from './former-parent-status.ts';
import { ParentWorkPlace } from './parent-work-place.ts';
import { RegisteredChild } from './registered-child.ts';

const ParentSchema = defineEntity({
  name: 'Parent',
  comment: '父母',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(RegisteredChild).updateRule('cascade'),
    relation: p.enum(['FATHER', 'MOTHER', 'STEPFATHER', 'STEPMOTHER', 'ADOPTIVE_FATHER', 'ADOPTIVE_MOTHER'] as const),
    name: p.string().length(100),
    phone: p.string().length(30).nullable(),
    status: p.enum(PARENT_STATUSES),
    statusSince: p.date(),
    formerStatuses: () => p.oneToMany(FormerParentStatus).mappedBy('parent').orderBy({ from: 'desc' }),
    workPlaces: () => p.oneToMany(ParentWorkPlace).mappedBy('parent').orderBy({ from: 'desc' }),
    ...provenance,
    version,
  },
  indexes: [{ name: 'parent_phone_index', properties: ['phone'] }],
  uniques: [{ name: 'parent_relation_unique', properties: ['child', 'relation'] }],
});

/** 父母: a parent of a registered child and how that parent is placed now; earlier states are kept. */
export class Parent extends ParentSchema.class {}
ParentSchema.setClass(Parent);
