import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';
import { RegisteredChild } from './registered-child.ts';

const MandatoryReportSchema = defineEntity({
  name: 'MandatoryReport',
  comment: '强制报告',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(RegisteredChild).updateRule('cascade').nullable(),
    divisionCode: divisionCode(),
    danger: p.enum([
      'DROPPING_OUT',
      'PSYCHOLOGICAL_IMBALANCE',
      'COERCION',
      'LURING',
      'DOMESTIC_VIOLENCE',
      'NEGLECT',
      'SEXUAL_ABUSE',
      'OTHER',
    ] as const),
    reporterRole: p.enum([
      'CHILD_DIRECTOR',
      'CHILD_SUPERVISOR',
      'SOCIAL_WORKER',
      'TEACHER',
      'MEDICAL_STAFF',
      'VILLAGE_COMMITTEE',
      'GRID_WORKER',
      'RELATIVE',
      'OTHER',
    ] as const),
    reporterUnit: p.string().nullable(),
    description: p.text(),
    reportedOn: p.date(),
    receivedOn: p.date().nullable(),
    answeredOn: p.date().nullable(),
    answer: p.text().nullable(),
    ...provenance,
    version,
  },
  indexes: [{ properties: ['child', 'reportedOn'] }, { properties: ['divisionCode', 'reportedOn'] }],
  checks: [
    {
      name: 'mandatory_report_days_in_order',
      expression: 'received_on >= reported_on and answered_on >= coalesce(received_on, reported_on)',
    },
    { name: 'mandatory_report_answer_dated', expression: '(answered_on is null) = (answer is null)' },
  ],
});

/** 强制报告: a report of danger to a child that the law obliges to make; the child may still be unknown. */
export class MandatoryReport extends MandatoryReportSchema.class {}
MandatoryReportSchema.setClass(MandatoryReport);
