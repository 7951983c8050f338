import { defineEntity, p } from '@mikro-orm/postgresql';
import { childId, divisionCode } from '../../properties.ts';

const ChildSealSchema = defineEntity({
  name: 'ChildSeal',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    sealedChild: childId(),
    caseNumber: p.string().length(40),
    divisionCode: divisionCode(),
    reason: p.text(),
    sealedAt: p.datetime(),
    sealedBy: p.string(),
    unsealedAt: p.datetime().nullable(),
    unsealedBy: p.string().nullable(),
    unsealReason: p.text().nullable(),
  },
  indexes: [{ properties: ['divisionCode'] }],
  uniques: [
    {
      name: 'child_seal_one_at_a_time',
      expression:
        'create unique index "child_seal_one_at_a_time" on "child_seal" ("sealed_child") where "unsealed_at" is null',
    },
  ],
  checks: [
    { name: 'child_seal_unsealed_later', expression: '"unsealed_at" >= "sealed_at"' },
    {
      name: 'child_seal_end_is_whole',
      expression: 'num_nulls("unsealed_at", "unsealed_by", "unseal_reason") in (0, 3)',
    },
  ],
});

/**
 * 封存: from then on the child's records exist for the roster of one case only. The child is not called `childId` here, because
 * whatever is would be hidden along with the child from those who have to unseal it.
 */
export class ChildSeal extends ChildSealSchema.class {}
ChildSealSchema.setClass(ChildSeal);
