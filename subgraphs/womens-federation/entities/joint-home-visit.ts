import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance } from '../../properties.ts';
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
    ...provenance,
  },
  indexes: [
    { properties: ['child', 'visitedOn'] },
    { properties: ['divisionCode', 'visitedOn'] },
    { properties: ['visitedOn'] },
  ],
  checks: [
    { name: 'joint_home_visit_next_later', expression: '"next_due_on" > "visited_on"' },
    {
      name: 'joint_home_visit_is_joint',
      expression: 'cardinality("federation_visitors") > 0 and cardinality("education_visitors") > 0',
    },
  ],
});

/** 联合家访: the women's federation and the school visit a family together (苏民案复〔2021〕37号). */
export class JointHomeVisit extends JointHomeVisitSchema.class {}
JointHomeVisitSchema.setClass(JointHomeVisit);
