import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode } from '../../properties.ts';

const CoverageCountSchema = defineEntity({
  name: 'CoverageCount',
  comment: '应享与已享服务的汇总:随 child_coverage 由触发器维护',
  properties: {
    divisionCode: divisionCode().primary(),
    /** The code of an entitlement. */
    code: p.string().length(40).primary(),
    entitled: p.integer(),
    received: p.integer(),
  },
});

/** 服务覆盖汇总: how many children of a place are to have something, and have it; kept by triggers on their coverage. */
export class CoverageCount extends CoverageCountSchema.class {}
CoverageCountSchema.setClass(CoverageCount);
