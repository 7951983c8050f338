import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';
import { visitFacts } from '../../visit-duty.ts';
import { RegisteredChild } from './registered-child.ts';
import { ServiceCase } from './service-case.ts';

const HomeVisitSchema = defineEntity({
  name: 'HomeVisit',
  comment: '入户探访',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(RegisteredChild).updateRule('cascade'),
    serviceCase: () => p.manyToOne(ServiceCase).nullable(),
    divisionCode: divisionCode(),
    visitorKind: p.enum(['SOCIAL_WORKER', 'CHILD_DIRECTOR', 'CHILD_SUPERVISOR', 'VOLUNTEER', 'OTHER'] as const),
    visitorName: p.string().length(100),
    visitedOn: p.date(),
    purpose: p.enum([
      'REGULAR_VISIT',
      'KEY_CHECK',
      'CASE_FOLLOW_UP',
      'NEEDS_ASSESSMENT',
      'REGISTER_UPDATE',
      'RETURN_FOLLOW_UP',
    ] as const),
    finding: p.text(),
    nextDueOn: p.date().nullable(),
    ...visitFacts,
    ...provenance,
    version,
  },
  indexes: [
    { properties: ['child', 'visitedOn'] },
    { properties: ['divisionCode', 'visitedOn'] },
    { properties: ['serviceCase'] },
  ],
  uniques: [
    {
      name: 'home_visit_credited_once',
      expression: `create unique index "home_visit_credited_once" on "home_visit" ("credited_from", "credited_visit_id") where "credited_from" is not null`,
    },
  ],
  checks: [{ name: 'home_visit_next_after_this', expression: 'next_due_on > visited_on' }],
});

/** 入户探访: a visit to a child at home; the village is the one at the time of the visit. */
export class HomeVisit extends HomeVisitSchema.class {}
HomeVisitSchema.setClass(HomeVisit);
