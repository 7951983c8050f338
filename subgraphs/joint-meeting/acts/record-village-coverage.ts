import type { Act } from '../../act.ts';
import { knownDivision, problem, refuse } from '../../check.ts';
import { coversAll } from '../actor.ts';
import type { RecordVillageCoverageInput } from '../schema.generated.ts';
import { villageStandards } from '../village-standards.ts';

const CODES = new Set(villageStandards.map(({ code }) => code));

const UNKNOWN = '有的标准代码不在村级标准之中。';
const NO_COUNTY = '请写县级行政区划代码,须在本辖区之内。';

/** Standards as told of a village or of its township, with what was there before of those that are not told. */
const standing = (which: 'met' | 'lacking') => `array(
  select g.code from given g where d.code = any(g.${which}) or left(d.code, 9) = any(g.${which})
  union select e from unnest(c.${which}) e where e not in (select g.code from given g) order by 1)`;

/** Every village of the county, in one statement, the same however often; sealed children are not counted. */
const RECORD = `with given as (select * from jsonb_to_recordset(?::jsonb) g(code text, met text[], lacking text[])),
  judged as (select d.code, ${standing('met')} as met, ${standing('lacking')} as lacking,
      (select count(*) from child_coverage n where n.division_code = d.code
        and not exists (select from child_seal s where s.sealed_child = n.child_id and s.unsealed_at is null)) as need
    from known_division d left join village_coverage c on c.division_code = d.code
    where d.level = 'VILLAGE' and d.code >= ? and d.code < ? || ':'),
  written as (insert into village_coverage as v (division_code, met, lacking, lacking_count, need_count, measured_at)
    select j.code, j.met, j.lacking, cardinality(j.lacking), j.need, ? from judged j
    on conflict (division_code) do update set met = excluded.met, lacking = excluded.lacking,
      lacking_count = excluded.lacking_count, need_count = excluded.need_count, measured_at = excluded.measured_at
    returning 1)
  select count(*)::int as count from written`;

/** 登记各村达到的标准: what the departments' figures say of the villages of a county. Gives how many villages. */
export const recordVillageCoverage: Act<RecordVillageCoverageInput> = async (input, { em, now, viewer }) => {
  const { countyCode, standards } = input;
  refuse(
    countyCode.length === 6 && coversAll(viewer, [countyCode]) ? null : problem('countyCode', NO_COUNTY),
    standards.every(({ code }) => CODES.has(code)) ? null : problem('standards', UNKNOWN),
    await knownDivision('countyCode', countyCode, em),
  );
  const [written] = await em.execute<{ count: number }[]>(RECORD, [
    JSON.stringify(standards),
    countyCode,
    countyCode,
    now,
  ]);
  return String(written?.count);
};
