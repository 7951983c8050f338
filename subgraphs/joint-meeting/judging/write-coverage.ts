import type { Work } from '../../act.ts';
import { entitlements } from '../entitlements/index.ts';
import type { ChildCoverage } from './child-coverage.ts';

/** A child's coverage, and where it lives. */
export interface CoverageGiven extends ChildCoverage {
  childId: string;
  divisionCode: string;
}

/** What is never told of a child does not count among what it has or lacks either. */
const TOLD = entitlements.flatMap(({ code, isCountsOnly }) => (isCountsOnly ? [] : [code]));

/** What is given with what was there before and could not be judged. */
const together = (column: string) => `array(select e from unnest(g.${column}) e
  union select e from unnest(c.${column}) e where e = any(g.kept) order by 1)`;

const countOf = (codes: string) => `(select count(*) from unnest(${codes}) e where e = any(?::text[]))`;

/** Coverage as it shall stand; of a child that is to have nothing there is none. One statement, the same however often. */
const COVERAGE = `with given as (
    select g."childId", g."divisionCode", ${together('entitled')} as entitled, ${together('received')} as received
    from jsonb_to_recordset(?::jsonb) g("childId" text, "divisionCode" text, entitled text[], received text[], kept text[])
    left join child_coverage c on c.child_id = g."childId"),
  gone as (delete from child_coverage c using given g where c.child_id = g."childId" and g.entitled = '{}')
  insert into child_coverage as c (child_id, division_code, entitled, received, received_count, lacking_count, judged_at)
  select g."childId", g."divisionCode", g.entitled, g.received, ${countOf('g.received')},
    ${countOf('array(select unnest(g.entitled) except select unnest(g.received))')}, ?
  from given g where g.entitled <> '{}'
  on conflict (child_id) do update set division_code = excluded.division_code, entitled = excluded.entitled,
    received = excluded.received, received_count = excluded.received_count, lacking_count = excluded.lacking_count,
    judged_at = excluded.judged_at`;

/** Writes what the judged children are to have and have (登记应享与已享服务). */
export async function writeCoverage(given: readonly CoverageGiven[], { em, now }: Work): Promise<void> {
  if (given.length === 0) return;
  const told = `{${TOLD.join()}}`;
  await em.execute(COVERAGE, [JSON.stringify(given), told, told, now]);
}
