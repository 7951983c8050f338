import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, provenance, version } from '../../properties.ts';
import { CaseRosterMember } from './case-roster-member.ts';
import { HomeVisit } from './home-visit.ts';
import { RegisteredChild } from './registered-child.ts';
import { SocialWorkStation } from './social-work-station.ts';
import { SocialWorker } from './social-worker.ts';

const ServiceCaseSchema = defineEntity({
  name: 'ServiceCase',
  comment: '个案',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    number: p.string().length(40).collation('C').unique(),
    child: () => p.manyToOne(RegisteredChild).updateRule('cascade'),
    station: () => p.manyToOne(SocialWorkStation),
    worker: () => p.manyToOne(SocialWorker),
    divisionCode: divisionCode(),
    openedOn: p.date(),
    closedOn: p.date().nullable(),
    reason: p.text(),
    needs: p.text().nullable(),
    plan: p.text().nullable(),
    outcome: p.text().nullable(),
    visits: () => p.oneToMany(HomeVisit).mappedBy('serviceCase').orderBy({ visitedOn: 'desc' }),
    roster: () => p.oneToMany(CaseRosterMember).mappedBy('serviceCase').orderBy({ from: 'desc' }),
    ...provenance,
    version,
  },
  indexes: [
    { properties: ['child', 'openedOn'] },
    { properties: ['divisionCode', 'openedOn'] },
    { properties: ['station'] },
  ],
  uniques: [
    {
      name: 'service_case_one_open',
      expression:
        'create unique index "service_case_one_open" on "service_case" ("child_id") where "closed_on" is null',
    },
  ],
  checks: [
    { name: 'service_case_number_shape', expression: "number ~ '^GA-[0-9]{6}-[0-9]{4}-[0-9]{4,}$'" },
    { name: 'service_case_period_in_order', expression: 'closed_on >= opened_on' },
    { name: 'service_case_closing_explained', expression: '(closed_on is null) = (outcome is null)' },
  ],
});

/** 个案: a case that a social worker of a station opened for a child: need, plan, visits, closing. */
export class ServiceCase extends ServiceCaseSchema.class {}
ServiceCaseSchema.setClass(ServiceCase);
