import { period } from '../../figure.ts';

/** SQL of the days on which a row with `from` and `until` holds. */
export const days = (alias: string): string => period(`${alias}."from"`, `${alias}."until"`);

/** SQL of the days from a day on for twelve months: what happened counts for a year. */
export const twelveMonths = (day: string): string => period(day, `${day} + interval '12 months'`);
