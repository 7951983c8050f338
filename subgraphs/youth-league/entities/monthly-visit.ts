import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
import { visitFacts } from '../../visit-duty.ts';
import { Pairing } from './pairing.ts';
import { PairingMember } from './pairing-member.ts';

const MonthlyVisitSchema = defineEntity({
  name: 'MonthlyVisit',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    pairing: () => p.manyToOne(Pairing),
    visitor: () => p.manyToOne(PairingMember).nullable().deleteRule('no action'),
    visitedOn: p.date(),
    form: p.enum(['HOME', 'SCHOOL', 'PHONE', 'VIDEO', 'OTHER'] as const),
    content: p.text(),
    ...visitFacts,
    ...provenance,
  },
  indexes: [{ properties: ['pairing', 'visitedOn'] }],
  uniques: [
    {
      name: 'monthly_visit_credited_once',
      expression: `create unique index "monthly_visit_credited_once" on "monthly_visit" ("credited_from", "credited_visit_id") where "credited_from" is not null`,
    },
  ],
});

/** 月常态走访: one visit by a pairing (JS37); several in a month are welcome. */
export class MonthlyVisit extends MonthlyVisitSchema.class {}
MonthlyVisitSchema.setClass(MonthlyVisit);
