import { defineEntity, p } from '@mikro-orm/postgresql';
import { childId } from '../../properties.ts';

const JudgedChildSchema = defineEntity({
  name: 'JudgedChild',
  properties: {
    childId: childId().primary(),
    /** When the departments were asked for the facts that the child was last judged by. */
    askedAt: p.datetime(),
  },
  indexes: [{ properties: ['askedAt'] }],
});

/** 最近比对: by facts of when a child was judged, so that an older answer undoes nothing; forgotten once older answers are refused. */
export class JudgedChild extends JudgedChildSchema.class {}
JudgedChildSchema.setClass(JudgedChild);
