import { WITNESSES_NEEDED } from '../../../schema/processing-record/seal.ts';

/** The year's records that an auditor of an area may read: its people's, and the hub's own. `$1`, `$2`: days; `$3`: division. */
const USED = `l.at >= ($1::date::timestamp at time zone 'Asia/Shanghai') and l.at < ($2::date::timestamp at time zone 'Asia/Shanghai')
  and (l.division is null or (l.division >= $3::text and l.division < $3::text || ':'))`;

const MONTH = (at: string) => `to_char(${at} at time zone 'Asia/Shanghai', 'YYYY-MM')`;
const INSTANT = (at: string) => `to_char(${at} at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS')`;

const TOLD = `told as (
  select l.chain, l.seq, l.department, l.role, l.purpose, g.value as told, g.value->>'department' as provider
  from record_link l cross join lateral jsonb_array_elements(l.body::jsonb->'groups') g(value) where ${USED})`;

const SAME = 'department, role, purpose, provider';

/** What an extract asks the record's database; counts come as numbers. */
export const EXTRACT_QUERIES = {
  total: `select count(*)::float8 as count from record_link l where ${USED}`,
  byMonth: `select ${MONTH('l.at')} as month, l.kind, count(*)::float8 as count from record_link l where ${USED}
    group by 1, 2 order by 1, 2`,
  byPurpose: `select l.department, l.purpose, count(*)::float8 as count from record_link l where ${USED} group by 1, 2 order by 1, 2`,
  deniedItems: `select d.value as code, count(*)::float8 as count
    from record_link l cross join lateral jsonb_each_text(l.body::jsonb->'denied') d where l.is_denied and ${USED} group by 1 order by 1`,
  refusals: `select l.body::jsonb->>'code' as code, count(*)::float8 as count from record_link l
    where l.result in ('DENIED', 'REFUSED') and ${USED} group by 1 order by 1`,
  activities: `with ${TOLD},
    uses as (select ${SAME}, count(distinct (chain, seq)) as operations from told group by ${SAME}),
    seen as (select ${SAME}, count(distinct c.id) as children
      from told cross join lateral jsonb_array_elements_text(told->'children') c(id) group by ${SAME}),
    items as (select ${SAME}, array_agg(distinct f.key || '.' || n.name order by f.key || '.' || n.name) as fields
      from told cross join lateral jsonb_each(told->'fields') f cross join lateral jsonb_array_elements_text(f.value) n(name)
      group by ${SAME})
    select u.department, u.role, u.purpose, u.provider, u.operations::float8 as operations,
      coalesce(s.children, 0)::float8 as children, coalesce(i.fields, '{}') as fields
    from uses u
    left join seen s on (s.department, s.role, s.purpose, s.provider) is not distinct from (u.department, u.role, u.purpose, u.provider)
    left join items i on (i.department, i.role, i.purpose, i.provider) is not distinct from (u.department, u.role, u.purpose, u.provider)
    order by 1, 2, 3, 4`,
  emergencies: `select l.chain || '#' || l.seq as id, ${INSTANT('l.at')} as at, l.viewer_id as "viewerId", l.department, l.role, l.division,
      l.body::jsonb #>> '{ground,number}' as number, cardinality(l.children) as children, l.result
    from record_link l where l.kind = 'BREAK_GLASS' and ${USED} order by l.at, l.chain, l.seq limit $4`,
  seals: `select ${MONTH('s.at')} as month, min(s.number)::float8 as first, max(s.number)::float8 as last, count(*)::float8 as seals,
      max(s.size)::float8 as size, count(*) filter (where c.signed < ${WITNESSES_NEEDED})::float8 as "fewWitnesses"
    from seal s cross join lateral (select count(*) as signed from seal_cosignature c where c.number = s.number) c
    where s.at >= ($1::date::timestamp at time zone 'Asia/Shanghai') and s.at < ($2::date::timestamp at time zone 'Asia/Shanghai')
    group by 1 order by 1`,
  last: `select s.number::float8 as number, ${INSTANT('s.at')} as at, s.size::float8 as size, s.body::jsonb->>'root' as root, s.hash,
      array(select upper(replace(c.department, '-', '_')) from seal_cosignature c where c.number = s.number order by 1) as witnesses
    from seal s order by s.number desc limit 1`,
  unsealed: `select count(*)::float8 as count from record_link l
    where l.seq > coalesce((select max(r.last) from sealed_range r where r.chain = l.chain), -1)`,
} as const;
