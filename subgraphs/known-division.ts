import { defineEntity, p } from '@mikro-orm/postgresql';
import { DIVISION_LEVELS } from '../schema/division-code.ts';

const KnownDivisionSchema = defineEntity({
  name: 'KnownDivision',
  comment: '行政区划代码(公开标准数据,各部门各存一份,用于核对)',
  properties: {
    code: p.string().length(12).collation('C').primary(),
    level: p.enum(Object.values(DIVISION_LEVELS)),
  },
});

/** A division code that exists (GB/T 2260 and statistical codes): reference data that every department checks against. */
export class KnownDivision extends KnownDivisionSchema.class {}
KnownDivisionSchema.setClass(KnownDivision);
