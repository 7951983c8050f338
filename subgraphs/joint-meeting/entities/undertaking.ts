import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance, version } from '../../properties.ts';
import { UNDERTAKING_COMPARISONS, UNDERTAKING_OWNERS } from '../undertaking-terms.ts';
import { UndertakingReport } from './undertaking-report.ts';

const UndertakingSchema = defineEntity({
  name: 'Undertaking',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    number: p.string().length(30),
    document: p.string(),
    /** Where the document applies. What it says is public: it is no place that hides a row from anybody. */
    regionCode: p.string().length(12).collation('C'),
    title: p.string(),
    content: p.text(),
    statedTarget: p.text().nullable(),
    owners: p.enum(UNDERTAKING_OWNERS).array(),
    targetValue: p.double().nullable(),
    targetComparison: p.enum(UNDERTAKING_COMPARISONS).nullable(),
    unit: p.string().length(20).nullable(),
    statedValue: p.double().nullable(),
    from: p.date().nullable(),
    dueOn: p.date().nullable(),
    adoptedFrom: () => p.manyToOne(Undertaking).nullable(),
    reports: () => p.oneToMany(UndertakingReport).mappedBy('undertaking').orderBy({ id: 'desc' }),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['regionCode'] }, { properties: ['adoptedFrom'] }],
  uniques: [{ name: 'undertaking_number_unique', properties: ['number'] }],
  checks: [
    { name: 'undertaking_has_owner', expression: 'cardinality("owners") > 0' },
    {
      name: 'undertaking_target_has_direction',
      expression: '("target_value" is null) = ("target_comparison" is null)',
    },
    { name: 'undertaking_due_after_start', expression: '"due_on" >= "from"' },
  ],
});

/** 承诺: a thing that a document undertakes; what the document does not say stays empty. */
export class Undertaking extends UndertakingSchema.class {}
UndertakingSchema.setClass(Undertaking);
