import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance, version } from '../../properties.ts';
import { Pupil } from './pupil.ts';
import { School } from './school.ts';

const SuspectedDropoutSchema = defineEntity({
  name: 'SuspectedDropout',
  comment: '疑似辍学跟踪',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    child: () => p.manyToOne(Pupil).updateRule('cascade'),
    school: () => p.manyToOne(School),
    state: p.enum(['SUSPECTED', 'VISITED', 'RETURNED'] as const),
    reason: p.enum(['STUDY_DIFFICULTY', 'FAMILY_HARDSHIP', 'HEALTH', 'WORKING', 'WITH_PARENTS', 'UNKNOWN'] as const),
    suspectedOn: p.date(),
    visitedOn: p.date().nullable(),
    returnedOn: p.date().nullable(),
    ...provenance,
    version,
  },
  checks: [
    {
      name: 'suspected_dropout_state',
      expression: `("state" <> 'SUSPECTED') = ("visited_on" is not null) and ("state" = 'RETURNED') = ("returned_on" is not null)`,
    },
    { name: 'suspected_dropout_order', expression: '"visited_on" >= "suspected_on" and "returned_on" >= "visited_on"' },
  ],
  indexes: [{ properties: ['child', 'suspectedOn'] }, { properties: ['school'] }, { properties: ['suspectedOn'] }],
  uniques: [
    {
      name: 'suspected_dropout_open_unique',
      expression: `create unique index "suspected_dropout_open_unique" on "suspected_dropout" ("child_id") where "state" <> 'RETURNED'`,
    },
  ],
});

/** 疑似辍学跟踪: a pupil who may have dropped out, followed until back (suspected → visited → returned, JS37). */
export class SuspectedDropout extends SuspectedDropoutSchema.class {}
SuspectedDropoutSchema.setClass(SuspectedDropout);
