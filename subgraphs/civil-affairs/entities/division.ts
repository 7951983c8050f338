import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance } from '../../properties.ts';

const DivisionSchema = defineEntity({
  name: 'Division',
  comment: '行政区划',
  properties: {
    code: divisionCode().primary(),
    name: p.string(),
    fullName: p.string(),
    level: p.enum(['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'] as const),
    parent: () => p.manyToOne(Division).fieldName('parent_code').nullable(),
    subdivisions: () => p.oneToMany(Division).mappedBy('parent').orderBy({ code: 'asc' }),
    validFrom: p.date(),
    validUntil: p.date().nullable(),
    ...provenance,
  },
  indexes: [{ properties: ['parent'] }, { properties: ['level', 'code'] }],
  checks: [
    { name: 'division_validity_in_order', expression: 'valid_until > valid_from' },
    {
      name: 'division_code_matches_level',
      expression:
        "length(code) = case level when 'PROVINCE' then 2 when 'CITY' then 4 when 'COUNTY' then 6 when 'TOWNSHIP' then 9 else 12 end",
    },
  ],
});

/** 行政区划: an administrative division from province to village, and the time its code is valid. */
export class Division extends DivisionSchema.class {}
DivisionSchema.setClass(Division);
