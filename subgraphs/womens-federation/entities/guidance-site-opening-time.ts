import { defineEntity, p } from '@mikro-orm/postgresql';
import { period } from '../../properties.ts';
import { GuidanceSite } from './guidance-site.ts';

const GuidanceSiteOpeningTimeSchema = defineEntity({
  name: 'GuidanceSiteOpeningTime',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    site: () => p.manyToOne(GuidanceSite),
    dayOfWeek: p.smallint(),
    opensAt: p.string().length(5).collation('C'),
    closesAt: p.string().length(5).collation('C'),
    ...period,
  },
  indexes: [
    { properties: ['site'] },
    {
      name: 'guidance_site_opening_time_no_overlap',
      expression:
        'alter table "guidance_site_opening_time" add constraint "guidance_site_opening_time_no_overlap" exclude using gist ("site_id" with =, "day_of_week" with =, daterange("from", "until") with &&, int4range(replace("opens_at", \':\', \'\')::int, replace("closes_at", \':\', \'\')::int) with &&)',
    },
  ],
  checks: [
    { name: 'guidance_site_opening_time_day_of_week', expression: '"day_of_week" >= 1 and "day_of_week" <= 7' },
    { name: 'guidance_site_opening_time_period_in_order', expression: '"until" > "from"' },
    { name: 'guidance_site_opening_time_in_order', expression: '"closes_at" > "opens_at"' },
    {
      name: 'guidance_site_opening_time_of_day',
      expression: `"opens_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and "closes_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`,
    },
  ],
});

/** The days of the week by ISO 8601 number: Monday is 1. */
export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

/** 站点开放时间: a part of the week (day 1–7, `HH:MM` to `HH:MM`) in which a site is open, in force for a period. */
export class GuidanceSiteOpeningTime extends GuidanceSiteOpeningTimeSchema.class {}
GuidanceSiteOpeningTimeSchema.setClass(GuidanceSiteOpeningTime);
