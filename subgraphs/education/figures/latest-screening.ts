import { period } from '../../figure.ts';

/** SQL of a join to the pupil's screenings, each with the day of the one after it. */
export const latestScreening = `join lateral (
    select r.screened_on, r.result, lead(r.screened_on) over (order by r.screened_on, r.id) as next
    from psychological_screening r where r.child_id = p.id) r on true`;

/** SQL of the days on which that screening is the latest one. */
export const screeningDays = period('r.screened_on', 'r.next');
