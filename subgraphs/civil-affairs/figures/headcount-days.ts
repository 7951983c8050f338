import { period } from '../../figure.ts';

/** Rows with the day on which each begins to count and the day on which it no longer does. */
interface Spans {
  /** SQL: `table alias where …`. */
  rows: string;
  first: string;
  beyond: string;
}

/** SQL of a lateral table (n, days): how many of some rows hold (在册人数), and on which days it is that many. */
export function headcountDays({ rows, first, beyond }: Spans): string {
  const inOrder = `(${first}) is not null and ((${beyond}) is null or (${beyond}) > (${first}))`;
  return `(select sum(e.step) over (order by e.day) as n, ${period('e.day', 'lead(e.day) over (order by e.day)')} as days
    from (select x.day, sum(x.step) as step from (
      select (${first}) as day, 1 as step from ${rows} and ${inOrder}
      union all select (${beyond}), -1 from ${rows} and ${inOrder}) x
    where x.day is not null group by x.day) e)`;
}
