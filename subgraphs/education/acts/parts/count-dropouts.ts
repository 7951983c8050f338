import type { Work } from '../../../act.ts';

interface DropoutCounts {
  newCount: number;
  visitedCount: number;
  returnedCount: number;
  openCount: number;
}

const STATEMENT = `
  select count(*) filter (where d.suspected_on >= ?)::int as "newCount",
         count(*) filter (where d.visited_on >= ? and d.visited_on < ?)::int as "visitedCount",
         count(*) filter (where d.returned_on >= ? and d.returned_on < ?)::int as "returnedCount",
         count(*) filter (where d.returned_on is null or d.returned_on >= ?)::int as "openCount"
    from suspected_dropout d join pupil p on p.id = d.child_id
   where p.division_code >= ? and p.division_code < ? || ':' and d.suspected_on < ?
     and d.child_id <> all(string_to_array(?, ','))`;

/** The dropout counts of a month (口径: 学生现居住地) without sealed children, `until` being the first day of the next month. */
export async function countDropouts(
  { em, session }: Work,
  divisionCode: string,
  month: string,
  until: string,
): Promise<DropoutCounts> {
  const sealed = session.policy.sealedChildren.join();
  const values = [month, month, until, month, until, until, divisionCode, divisionCode, until, sealed];
  const [counts] = await em.execute<DropoutCounts[]>(STATEMENT, values);
  return counts as DropoutCounts;
}
