import { defineEntity, p } from '@mikro-orm/postgresql';

const CalendarDaySchema = defineEntity({
  name: 'CalendarDay',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    day: p.date(),
    kind: p.enum(['DAY_OFF', 'WORKING_DAY'] as const),
    name: p.string().length(40),
    document: p.string(),
  },
  uniques: [{ name: 'calendar_day_unique', properties: ['day'] }],
});

/** 节假日安排: a day off, or a weekend day that is worked instead (调休), as the State Council publishes them year by year. */
export class CalendarDay extends CalendarDaySchema.class {}
CalendarDaySchema.setClass(CalendarDay);
