import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';
import { GridWorker } from './grid-worker.ts';
import { GuidedChild } from './guided-child.ts';

/** The departments that can act on a report (处置部门). */
export const HANDLING_DEPARTMENTS = [
  'CIVIL_AFFAIRS',
  'EDUCATION',
  'WOMENS_FEDERATION',
  'YOUTH_LEAGUE',
  'JOINT_MEETING',
] as const;

const AtRiskReportSchema = defineEntity({
  name: 'AtRiskReport',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(GuidedChild).updateRule('cascade'),
    divisionCode: divisionCode(),
    gridWorker: () => p.manyToOne(GridWorker),
    kind: p.enum([
      'NEW_DE_FACTO_UNATTENDED',
      'DROPPING_OUT',
      'DOMESTIC_VIOLENCE',
      'GUARDIANSHIP_FAILURE',
      'PSYCHOLOGICAL_DISTRESS',
      'COERCION_OR_LURING',
      'UNSAFE_SURROUNDINGS',
      'OTHER',
    ] as const),
    description: p.text(),
    reportedOn: p.date(),
    handedOverTo: p.enum(HANDLING_DEPARTMENTS).nullable(),
    handedOverOn: p.date().nullable(),
    answeredOn: p.date().nullable(),
    answer: p.text().nullable(),
    ...provenance,
    version,
  },
  indexes: [
    { properties: ['child', 'reportedOn'] },
    { properties: ['divisionCode', 'reportedOn'] },
    { properties: ['reportedOn'] },
    { properties: ['gridWorker'] },
  ],
  checks: [
    {
      name: 'at_risk_report_handed_over_to_somebody',
      expression: '("handed_over_to" is null) = ("handed_over_on" is null)',
    },
    { name: 'at_risk_report_answered_with_answer', expression: '("answered_on" is null) = ("answer" is null)' },
    {
      name: 'at_risk_report_in_order',
      expression: '"handed_over_on" >= "reported_on" and "answered_on" >= coalesce("handed_over_on", "reported_on")',
    },
  ],
});

/** 风险报告: a grid worker tells of a child at risk; it is handed over to a department and answered. */
export class AtRiskReport extends AtRiskReportSchema.class {}
AtRiskReportSchema.setClass(AtRiskReport);
