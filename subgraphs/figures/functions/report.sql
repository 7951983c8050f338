-- The figures of a division as JSON (see `Figure` in the SDL): `wanted` codes or all, so many months, beside it the divisions
-- within it whose codes have `area_length` digits. `hidden` children do not count. With `small` given, small cells about
-- children are withheld, with the smallest other one where they are one, or fewer children than a cell together, and with
-- all that lies in that one; a counter is withheld in a place by all figures that count or divide by it, since what one
-- withheld another would tell. What else could be subtracted (trends, parts, other definitions) is rounded. `owner` is the department.
create or replace function figure.worked_out(division text, wanted text[], trend int, area_length int, hidden text[], small int, owner text)
returns json language sql stable as $$
  with clock as materialized (
    select as_of, first_month, figure.month_of(as_of, first_month, 100000) as months from figure.clock),
  month as materialized (
    select i, to_char(c.first_month + make_interval(months => i), 'YYYY-MM') as label
    from clock c, generate_series(greatest(0, c.months - least(trend, 60)), c.months - 1) i),
  asked as materialized (
    select *, of_counter is not null as is_share, case when is_about_children then small end as small from figure.definition d
    where wanted is null or d.code = any(wanted) or d.variant_of = any(wanted)),
  place as materialized (
    select division as code, 'SELF' as kind
    union all select code, 'BESIDE' from figure.around(division, area_length) code where small is not null
    union all select code, 'AREA' from figure.parts_of(division, area_length) code),
  stock as materialized (select * from figure.stock((select array_agg(code) from place), hidden)),
  whole as materialized (select code, counter, today, months from stock where part = ''),
  cell as materialized (
    select a.code as figure, a.is_share, a.small, a.counter, a.of_counter, p.code as place, p.kind,
      case when a.variant_of is not null then a.small end as step,
      coalesce(n.today, 0) as n, case when a.is_share then coalesce(o.today, 0) end as whole,
      n.months as n_months, o.months as whole_months
    from asked a cross join place p
    left join whole n on n.code = p.code and n.counter = a.counter
    left join whole o on o.code = p.code and o.counter = a.of_counter
    where p.kind <> 'BESIDE'),
  counted as materialized (
    select k.counter, p.code as place, figure.parent_of(p.code) as parent, coalesce(n.today, 0) as n
    from (select counter from asked where asked.small is not null
      union select of_counter from asked where asked.small is not null and is_share) k
    cross join place p left join whole n on n.code = p.code and n.counter = k.counter),
  left_over as materialized (
    select c.*, d.of_counter, coalesce(o.today, 0) - c.n as rest
    from counted c join (select distinct s.counter, s.of_counter from figure.definition s where s.is_about_children) d using (counter)
    left join whole o on o.code = c.place and o.counter = d.of_counter where d.of_counter is not null),
  small_cell as materialized (
    select counter, place from counted where figure.is_small(n, null, small)
    union select counter, place from left_over where figure.is_small(rest, null, small)),
  other as materialized (
    (select distinct on (counter, parent) counter, place from counted natural left join (select *, true as is_hidden from small_cell) h
      join (select counter, parent from counted natural join small_cell group by 1, 2 having count(*) = 1 or sum(n) < small) told using (counter, parent)
      where n >= small and is_hidden is null order by counter, parent, n, place)
    union
    (select distinct on (counter, of_counter, parent) counter, place from left_over natural left join (select *, true as is_hidden from small_cell) h
      join (select counter, of_counter, parent from left_over natural join small_cell group by 1, 2, 3
        having figure.is_small(sum(rest)::bigint, null, small)) told using (counter, of_counter, parent)
      where n >= small and rest >= small and is_hidden is null order by counter, of_counter, parent, n, place)),
  hidden_cell as materialized (
    select counter, place from small_cell
    union select c.counter, c.place from counted c join other o on o.counter = c.counter and starts_with(c.place, o.place)),
  shown as materialized (
    select c.*, c.small is not null and greatest(c.n, c.whole) > 0 and (h.place is not null or w.place is not null) as is_withheld,
      figure.rounded(c.n, c.step) as told_n, figure.rounded(c.whole, c.step) as told_whole
    from cell c left join hidden_cell h on h.counter = c.counter and h.place = c.place
    left join hidden_cell w on w.counter = c.of_counter and w.place = c.place),
  area as materialized (
    select figure, json_agg(json_build_object('code', place, 'isWithheld', is_withheld,
      'numerator', case when not is_withheld then told_n end, 'denominator', case when not is_withheld then told_whole end,
      'value', case when not is_withheld then figure.value(told_n, told_whole, is_share) end) order by place) as areas
    from shown where kind = 'AREA' group by figure),
  part as materialized (
    select a.code as figure, json_agg(json_build_object('code', p.value->>'code', 'title', p.value->>'title',
      'value', case when not figure.is_small(coalesce(s.today, 0), null, a.small) and not self.is_withheld
        then figure.rounded(coalesce(s.today, 0), a.small) end) order by p.ordinality) as parts
    from asked a join shown self on self.figure = a.code and self.kind = 'SELF'
    cross join jsonb_array_elements(a.parts) with ordinality p
    left join stock s on s.code = division and s.counter = a.parts_counter and s.part = p.value->>'code'
    group by a.code),
  trends as materialized (
    select s.figure, json_agg(json_build_object('month', m.label, 'numerator', case when v.is_shown then v.n end,
      'denominator', case when v.is_shown then v.whole end,
      'value', case when v.is_shown then figure.value(v.n, v.whole, s.is_share) end) order by m.i) as trend
    from shown s cross join month m
    cross join lateral (select coalesce(s.n_months[m.i + 1], 0) as n, case when s.is_share then coalesce(s.whole_months[m.i + 1], 0) end as whole) x
    cross join lateral (select figure.rounded(x.n, s.small) as n, figure.rounded(x.whole, s.small) as whole,
      not s.is_withheld and not figure.is_small(x.n, x.whole, s.small) as is_shown) v
    where s.kind = 'SELF' group by s.figure),
  told as materialized (
    select d.*, s.is_withheld, figure.target_of(coalesce(d.variant_of, d.code), division, d.is_share) as target,
      case when not s.is_withheld then s.told_n end as numerator, case when not s.is_withheld then s.told_whole end as denominator,
      case when not s.is_withheld then figure.value(s.told_n, s.told_whole, s.is_share) end as result
    from asked d join shown s on s.figure = d.code and s.kind = 'SELF'),
  variant as materialized (
    select t.variant_of as figure, json_agg(json_build_object('code', t.code, 'title', t.title, 'definition', t.definition,
      'basis', t.basis, 'value', t.result, 'numerator', t.numerator, 'denominator', t.denominator, 'isWithheld', t.is_withheld,
      'trend', coalesce(r.trend, '[]'), 'areas', coalesce(a.areas, '[]')) order by t.ordinal) as variants
    from told t left join trends r on r.figure = t.code left join area a on a.figure = t.code
    where t.variant_of is not null group by t.variant_of)
  select coalesce(json_agg(json_build_object('code', t.code, 'title', t.title, 'definition', t.definition, 'basis', t.basis,
    'unit', t.unit, 'owner', owner, 'list', t.list, 'value', t.result, 'numerator', t.numerator, 'denominator', t.denominator,
    'isWithheld', t.is_withheld, 'asOf', (select as_of from clock),
    'target', case when (t.target).id is not null then json_build_object('value', (t.target).value, 'comparison', (t.target).comparison,
      'divisionCode', (t.target).division_code, 'validFrom', (t.target).valid_from, 'validUntil', (t.target).valid_until,
      'source', (t.target).source) end,
    'isTargetMet', case (t.target).comparison when 'AT_LEAST' then t.result >= (t.target).value
      when 'AT_MOST' then t.result <= (t.target).value end,
    'trend', coalesce(r.trend, '[]'), 'areas', coalesce(a.areas, '[]'), 'parts', coalesce(p.parts, '[]'),
    'variants', coalesce(v.variants, '[]')) order by t.ordinal), '[]')
  from told t left join trends r on r.figure = t.code left join area a on a.figure = t.code
  left join part p on p.figure = t.code left join variant v on v.figure = t.code
  where t.variant_of is null
$$;

-- The same, out of what was told before as long as nothing has changed: no writes, no midnight, no target, no sealed child.
-- What is kept is named and not sent: `division`, `asked` and `version`, by which `figure.told` gives it.
create or replace function figure.report(division text, wanted text[], trend int, area_length int, hidden text[], small int, owner text)
returns json language plpgsql volatile security definer set search_path = figure, pg_temp as $$
declare
  concerned text[] := figure.hidden_around(division, hidden);
  asked_for text := jsonb_build_array(wanted, trend, area_length, concerned, small, owner)::text;
  now_at bigint;
begin
  if length(asked_for) > 2000 or exists (select from figure.pending) then
    return figure.worked_out(division, wanted, trend, area_length, concerned, small, owner);
  end if;
  select c.version into now_at from figure.clock c where c.as_of = figure.day();
  if now_at is null then return figure.worked_out(division, wanted, trend, area_length, concerned, small, owner); end if;
  perform from figure.page p where p.division_code = division and p.asked = asked_for and p.version = now_at;
  if not found then
    insert into figure.page
    values (division, asked_for, now_at, figure.worked_out(division, wanted, trend, area_length, concerned, small, owner))
    on conflict (division_code, asked) do update set version = excluded.version, content = excluded.content;
  end if;
  return json_build_object('division', division, 'asked', asked_for, 'version', now_at);
end $$;

-- Of the children that must not show, those who count in its province: what is withheld above a division is withheld in it.
create or replace function figure.hidden_around(division text, hidden text[]) returns text[] language sql stable as $$
  select coalesce(array_agg(distinct f.child_id order by f.child_id), '{}') from figure.fact f
  where f.child_id = any(hidden) and starts_with(f.division_code, left(division, 2))
$$;

-- A JSON array of texts as an array; none as none.
create or replace function figure.texts(list jsonb) returns text[] language sql immutable parallel safe as $$
  select case when jsonb_typeof(list) = 'array' then array(select jsonb_array_elements_text(list)) end
$$;

-- What `figure.report` has named; worked out anew when it is no longer kept.
create or replace function figure.told(division text, asked_for text)
returns json language sql stable security definer set search_path = figure, pg_temp as $$
  select coalesce(
    (select p.content from figure.page p where p.division_code = division and p.asked = asked_for),
    (select figure.worked_out(division, figure.texts(a->0), (a->>1)::int, (a->>2)::int, figure.texts(a->3), (a->>4)::int, a->>5)
      from (select asked_for::jsonb as a) asked))
$$;
