import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, period, provenance } from '../../properties.ts';

const CareStandardSchema = defineEntity({
  name: 'CareStandard',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    kind: p.enum(['PAIRING_VISIT', 'COLLECTIVE_CARE'] as const),
    divisionCode: divisionCode(),
    intervalMonths: p.integer(),
    ...period,
    ...provenance,
  },
  checks: [
    { name: 'care_standard_divides_the_year', expression: '"interval_months" in (1, 2, 3, 4, 6, 12)' },
    { name: 'care_standard_ends_after_start', expression: '"until" > "from"' },
  ],
});

/** 关爱频次标准: how often a pairing visits, or collective care is held, in a division and period (JS37: month, quarter). */
export class CareStandard extends CareStandardSchema.class {}
CareStandardSchema.setClass(CareStandard);
