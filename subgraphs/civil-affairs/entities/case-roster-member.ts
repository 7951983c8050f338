import { defineEntity, p } from '@mikro-orm/postgresql';
import { noOverlap } from '../../no-overlap.ts';
import { period, provenance, version } from '../../properties.ts';
import { ServiceCase } from './service-case.ts';

const CaseRosterMemberSchema = defineEntity({
  name: 'CaseRosterMember',
  comment: '个案名册成员',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    serviceCase: () => p.manyToOne(ServiceCase),
    personId: p.string().length(200),
    personName: p.string().length(100),
    ...period,
    ...provenance,
    version,
  },
  indexes: [{ properties: ['serviceCase', 'from'] }, noOverlap('case_roster_member', 'service_case_id', 'person_id')],
  checks: [{ name: 'case_roster_member_period_in_order', expression: '"until" >= "from"' }],
});

/** 个案名册成员: a person who may work on a case, and so open the record of its child, besides the responsible social worker. */
export class CaseRosterMember extends CaseRosterMemberSchema.class {}
CaseRosterMemberSchema.setClass(CaseRosterMember);
