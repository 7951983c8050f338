import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode, version } from '../../properties.ts';
import type { Evidence } from '../finding-rule.ts';
import { ConcernedChild } from './concerned-child.ts';
import { FindingEvent } from './finding-event.ts';

const FindingSchema = defineEntity({
  name: 'Finding',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(ConcernedChild).updateRule('cascade'),
    /** The code of the rule. */
    code: p.string().length(60),
    /** Tells apart several findings of one rule about one child. */
    what: p.string().length(100).default(''),
    responsible: p.string().length(40),
    /** The responsible department and those whose facts it rests on: they see it. */
    departments: p.string().length(40).array(),
    severity: p.enum(['URGENT', 'SERIOUS', 'ORDINARY'] as const),
    divisionCode: divisionCode(),
    evidence: p.json<readonly Evidence[]>(),
    /** Since when, by the facts themselves. */
    since: p.date().nullable(),
    foundOn: p.date(),
    lastSeenAt: p.datetime(),
    /** The day that the working days until it is due are counted from: found, found again, or the explanation expired. */
    countedFrom: p.date(),
    dueOn: p.date(),
    isDueProvisional: p.boolean(),
    state: p.enum(['OPEN', 'EXPLAINED', 'CLOSED'] as const),
    explanation: p.text().nullable(),
    explainedUntil: p.date().nullable(),
    closedOn: p.date().nullable(),
    closedBecause: p.enum(['FACTS_AGREE', 'RULE_WITHDRAWN', 'OUT_OF_SCOPE'] as const).nullable(),
    history: () => p.oneToMany(FindingEvent).mappedBy('finding').orderBy({ id: 'asc' }),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
    version,
  },
  indexes: [
    { properties: ['divisionCode'] },
    { properties: ['state', 'severity', 'dueOn'] },
    { properties: ['updatedAt'] },
  ],
  uniques: [{ name: 'finding_once', properties: ['child', 'code', 'what'] }],
  checks: [
    {
      name: 'finding_explained_for_a_time',
      expression: `("state" = 'EXPLAINED') = ("explanation" is not null) and ("explanation" is null) = ("explained_until" is null)`,
    },
    {
      name: 'finding_closed_for_reason',
      expression: `("state" = 'CLOSED') = ("closed_on" is not null) and ("closed_on" is null) = ("closed_because" is null)`,
    },
    { name: 'finding_rests_on_facts', expression: 'jsonb_array_length("evidence") > 0' },
  ],
});

/** 比对结果: what no department sees alone, found by a rule in the facts of several; it closes itself when the facts agree. */
export class Finding extends FindingSchema.class {}
FindingSchema.setClass(Finding);
