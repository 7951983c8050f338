import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance } from '../../properties.ts';
import { visitFacts } from '../../visit-duty.ts';
import { GuidedChild } from './guided-child.ts';

const JointHomeVisitSchema = defineEntity({
  name: 'JointHomeVisit',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(GuidedChild).updateRule('cascade'),
    divisionCode: divisionCode(),
    visitedOn: p.date(),
    federationVisitors: p.array(),
    educationVisitors: p.array(),
    findings: p.text(),
    nextStep: p.text().nullable(),
    nextDueOn: p.date().nullable(),
    ...visitFacts,
    ...provenance,
  },
  indexes: [
    { properties: ['child', 'visitedOn'] },
    { properties: ['divisionCode', 'visitedOn'] },
    { properties: ['visitedOn'] },
  ],
  uniques: [
    {
      name: 'joint_home_visit_credited_once',
      expression: `create unique index "joint_home_visit_credited_once" on "joint_home_visit" ("credited_from", "credited_visit_id") where "credited_from" is not null`,
    },
  ],
  checks: [
    { name: 'joint_home_visit_next_later', expression: '"next_due_on" > "visited_on"' },
    {
      name: 'joint_home_visit_is_joint',
      expression:
        'credited_from is not null or (cardinality("federation_visitors") > 0 and cardinality("education_visitors") > 0)',
    },
  ],
});

/** 联合家访: the women's federation and the school visit a family together (苏民案复〔2021〕37号), unless it is credited. */
export class JointHomeVisit extends JointHomeVisitSchema.class {}
JointHomeVisitSchema.setClass(JointHomeVisit);
