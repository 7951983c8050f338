import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
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
    ...provenance,
  },
  indexes: [{ properties: ['pairing', 'visitedOn'] }],
});

/** 月常态走访: one visit by a pairing (JS37); several in a month are welcome. */
export class MonthlyVisit extends MonthlyVisitSchema.class {}
MonthlyVisitSchema.setClass(MonthlyVisit);
