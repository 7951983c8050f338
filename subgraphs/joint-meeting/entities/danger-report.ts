import { defineEntity, p } from '@mikro-orm/postgresql';
import { childId, divisionCode, version } from '../../properties.ts';
import { Task } from './task.ts';

/** What a child is reported to be in danger of (报告的危险), as `enum ReportedDanger` names it: five of HN2019, and others. */
export const REPORTED_DANGERS = [
  'DROPPING_OUT',
  'PSYCHOLOGICAL_IMBALANCE',
  'COERCION',
  'LURING',
  'DOMESTIC_VIOLENCE',
  'SEXUAL_ABUSE',
  'ABANDONED',
  'MISSING',
  'SELF_HARM',
  'ILLNESS',
  'OTHER',
] as const;

const DangerReportSchema = defineEntity({
  name: 'DangerReport',
  comment: '强制报告',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    number: p.string().length(20),
    /** The sign-in id of who reports. */
    reporterId: p.string(),
    recordedBy: p.string(),
    department: p.string().length(40),
    reportedAt: p.datetime(),
    danger: p.enum(REPORTED_DANGERS),
    urgency: p.enum(['IMMEDIATE', 'SOON'] as const),
    /** Not `childId`: those who may seal learn of a report about a sealed child, which nobody else would look after. */
    aboutChild: childId().nullable(),
    childDescription: p.text().nullable(),
    placeCode: divisionCode(),
    seen: p.text(),
    departments: p.array(),
    tasks: () => p.oneToMany(Task).mappedBy('report').orderBy({ id: 'asc' }),
    version,
  },
  indexes: [{ properties: ['aboutChild'] }, { properties: ['placeCode'] }, { properties: ['reporterId'] }],
  uniques: [{ name: 'danger_report_number_unique', properties: ['number'] }],
  checks: [
    {
      name: 'danger_report_is_about_somebody',
      expression: '"about_child" is not null or "child_description" is not null',
    },
    { name: 'danger_report_reaches_somebody', expression: 'cardinality("departments") > 0' },
  ],
});

/** 强制报告: somebody has seen that a child is in danger; it reaches the named departments at once, a task for each. */
export class DangerReport extends DangerReportSchema.class {}
DangerReportSchema.setClass(DangerReport);
