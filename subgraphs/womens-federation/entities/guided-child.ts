import { defineEntity, p } from '@mikro-orm/postgresql';
import { childId, divisionCode, provenance, version } from '../../properties.ts';

const GuidedChildSchema = defineEntity({
  name: 'GuidedChild',
  properties: {
    id: childId().primary(),
    name: p.string().length(50),
    birthDate: p.date().nullable(),
    divisionCode: divisionCode(),
    familyPhone: p.string().length(20).nullable(),
    ...provenance,
    version,
  },
  indexes: [
    { properties: ['divisionCode', 'name'] },
    {
      name: 'guided_child_name_characters',
      expression:
        'create index "guided_child_name_characters" on "guided_child" using gin (string_to_array(lower("name"), null)) with (fastupdate = off)',
    },
  ],
});

/** 妇联登记的儿童: a child, with its family, as the women's federation knows it. */
export class GuidedChild extends GuidedChildSchema.class {}
GuidedChildSchema.setClass(GuidedChild);
