import { defineEntity, p } from '@mikro-orm/postgresql';
import { period, provenance } from '../../properties.ts';
import { HeartHarbour } from './heart-harbour.ts';

const HarbourOpeningTimeSchema = defineEntity({
  name: 'HarbourOpeningTime',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    harbour: () => p.manyToOne(HeartHarbour),
    occasion: p.enum([
      'SATURDAY',
      'SUNDAY',
      'PUBLIC_HOLIDAY',
      'WINTER_HOLIDAY',
      'SUMMER_HOLIDAY',
      'SCHOOL_DAY',
    ] as const),
    opensAt: p.string().length(5),
    closesAt: p.string().length(5),
    ...period,
    ...provenance,
  },
  indexes: [{ properties: ['harbour', 'occasion'] }],
  checks: [
    { name: 'harbour_opening_time_closes_later', expression: '"closes_at" > "opens_at"' },
    {
      name: 'harbour_opening_time_is_a_time',
      expression: `"opens_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and "closes_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`,
    },
    { name: 'harbour_opening_time_ends_after_start', expression: '"until" > "from"' },
  ],
});

/** 港湾开放时间: when a harbour is open on a kind of day. */
export class HarbourOpeningTime extends HarbourOpeningTimeSchema.class {}
HarbourOpeningTimeSchema.setClass(HarbourOpeningTime);
