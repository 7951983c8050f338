import { defineEntity, p } from '@mikro-orm/postgresql';
import { childId, divisionCode, provenance } from '../../properties.ts';

const ConcernedChildSchema = defineEntity({
  name: 'ConcernedChild',
  properties: {
    id: childId().primary(),
    divisionCode: divisionCode(),
    birthDate: p.date().nullable(),
    ...provenance,
  },
  indexes: [{ properties: ['divisionCode'] }],
});

/** 涉及儿童: a child that a correction, an emergency access or a seal is about, and where it lives; nothing else is kept of it. */
export class ConcernedChild extends ConcernedChildSchema.class {}
ConcernedChildSchema.setClass(ConcernedChild);
