import { defineEntity, p } from '@mikro-orm/postgresql';

const SweepTurnSchema = defineEntity({
  name: 'SweepTurn',
  comment: '比对轮值:由哪个网关比对,到何时为止',
  properties: {
    id: p.string().length(8).primary(),
    /** The gateway that sweeps, until when; others may take over from then on. */
    holder: p.string().length(80).nullable(),
    until: p.datetime().nullable(),
    /** Sweeps over all children: when one was last asked for, begun and ended. */
    fullAskedAt: p.datetime().nullable(),
    fullBeganAt: p.datetime(),
    fullEndedAt: p.datetime().nullable(),
  },
});

/** 比对轮值: one row for all gateways, so that one at a time sweeps; and when all children were last swept. */
export class SweepTurn extends SweepTurnSchema.class {}
SweepTurnSchema.setClass(SweepTurn);
