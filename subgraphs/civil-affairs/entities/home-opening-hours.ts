import { defineEntity, p } from '@mikro-orm/postgresql';
import { provenance } from '../../properties.ts';
import { ChildrensHome } from './childrens-home.ts';

const HomeOpeningHoursSchema = defineEntity({
  name: 'HomeOpeningHours',
  comment: '儿童之家开放时间',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    home: () => p.manyToOne(ChildrensHome),
    position: p.integer(),
    weekday: p.enum(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const),
    season: p.enum(['SCHOOL_TERM', 'HOLIDAY', 'ALL_YEAR'] as const),
    opensAt: p.string().length(5),
    closesAt: p.string().length(5),
    ...provenance,
  },
  uniques: [{ name: 'home_opening_hours_position_unique', properties: ['home', 'position'] }],
  checks: [
    {
      name: 'home_opening_hours_clock',
      expression: "opens_at ~ '^([01]\\d|2[0-3]):[0-5]\\d$' and closes_at ~ '^([01]\\d|2[0-3]):[0-5]\\d$'",
    },
    { name: 'home_opening_hours_in_order', expression: 'closes_at > opens_at' },
  ],
});

/** 儿童之家开放时间: when a home is open on a weekday; the hours are published (HN2019). */
export class HomeOpeningHours extends HomeOpeningHoursSchema.class {}
HomeOpeningHoursSchema.setClass(HomeOpeningHours);
