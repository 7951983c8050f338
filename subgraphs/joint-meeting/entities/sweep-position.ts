import { defineEntity, p } from '@mikro-orm/postgresql';
import { divisionCode } from '../../properties.ts';

const SweepPositionSchema = defineEntity({
  name: 'SweepPosition',
  comment: '比对进度:各部门变更登记读到何处',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    kind: p.enum(['CHANGES', 'FULL'] as const),
    areaCode: divisionCode(),
    department: p.string().length(40),
    /** Null: nothing has been read yet. */
    cursor: p.string().length(60).nullable(),
    /** Of a sweep over all children: whether the department's feed has been read to its end. */
    isEnd: p.boolean().default(false),
    passedAt: p.datetime(),
  },
  uniques: [{ properties: ['kind', 'areaCode', 'department'], name: 'sweep_position_once' }],
});

/** 比对进度: how far the changes that a department announces have been judged, in an area. */
export class SweepPosition extends SweepPositionSchema.class {}
SweepPositionSchema.setClass(SweepPosition);
