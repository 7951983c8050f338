import { defineEntity, p } from '@mikro-orm/postgresql';
import { REPORTED_STATUSES } from '../undertaking-terms.ts';
import { Undertaking } from './undertaking.ts';

const UndertakingReportSchema = defineEntity({
  name: 'UndertakingReport',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    undertaking: () => p.manyToOne(Undertaking),
    department: p.string().length(40),
    status: p.enum(REPORTED_STATUSES),
    text: p.text(),
    evidence: p.text(),
    document: p.string().nullable(),
    reportedOn: p.date(),
    recordedBy: p.string(),
  },
  indexes: [{ properties: ['undertaking', 'id'] }],
});

/** 进展报告: what an owner of an undertaking says of it, with evidence; rows are only ever added. */
export class UndertakingReport extends UndertakingReportSchema.class {}
UndertakingReportSchema.setClass(UndertakingReport);
