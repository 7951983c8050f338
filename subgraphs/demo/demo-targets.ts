import type { Client } from 'pg';
import { hasFigures } from '../figures/install.ts';

/** 抚顺县, whose numbers the demo follows. */
const DEMO_COUNTY = '210421';

/**
 * Targets of the demo county (演示目标): it follows the shares, and the numbers not to be exceeded, that documents set for
 * other regions; what they count for a whole province says nothing of a county.
 */
export async function setDemoTargets(client: Client, department: string): Promise<void> {
  if (!hasFigures(department)) return;
  await client.query(
    `insert into figure.target (figure, division_code, comparison, value, valid_from, valid_until, source)
     select distinct on (t.figure) t.figure, $1, t.comparison, t.value, t.valid_from, t.valid_until,
       '演示设定:参照' || t.source || '(虚构)'
     from figure.target t join figure.definition d on d.code = t.figure
     where t.division_code <> $1 and (d.of_counter is not null or t.comparison = 'AT_MOST')
     order by t.figure, t.valid_from desc
     on conflict do nothing`,
    [DEMO_COUNTY],
  );
}
