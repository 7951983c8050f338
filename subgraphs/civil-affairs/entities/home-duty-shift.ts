import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance } from '../../properties.ts';
import { ChildrensHome } from './childrens-home.ts';

const HomeDutyShiftSchema = defineEntity({
  name: 'HomeDutyShift',
  comment: '儿童之家轮值',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    home: () => p.manyToOne(ChildrensHome),
    position: p.integer(),
    weekday: p.enum(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const),
    personName: p.string().length(100),
    phone: p.string().length(30).nullable(),
    ...period,
    ...provenance,
  },
  indexes: [{ properties: ['home', 'position'] }],
  checks: [{ name: 'home_duty_shift_period_in_order', expression: '"until" > "from"' }],
});

/** 儿童之家轮值: who is on duty in a home on a weekday (轮值轮管, HN2019). */
export class HomeDutyShift extends HomeDutyShiftSchema.class {}
HomeDutyShiftSchema.setClass(HomeDutyShift);
