-- Whether a count, or what a share leaves over, is so small that it points at children (小数); never where `small` is null.
create or replace function figure.is_small(n bigint, whole bigint, small int) returns boolean language sql immutable parallel safe as $$
  select small is not null and coalesce((n > 0 and n < small) or (whole > 0 and whole < small)
    or (whole - n > 0 and whole - n < small), false)
$$;

-- A count to the nearest multiple of `small`, so that no difference of two gives a small one away; as it is where `small` is null.
create or replace function figure.rounded(n bigint, small int) returns bigint language sql immutable parallel safe as $$
  select case when small > 1 then (round(n::numeric / small) * small)::bigint else n end
$$;

-- The value of a figure: a count, or a share of a whole (0–1); none of nothing.
create or replace function figure.value(n bigint, whole bigint, is_share boolean) returns numeric language sql immutable parallel safe as $$
  select case when not is_share then n when whole > 0 then round(n::numeric / whole, 4) end
$$;

-- The length of the codes next below a division's.
create or replace function figure.next_length(division text) returns int language sql immutable parallel safe as $$
  select case length(division) when 2 then 4 when 4 then 6 when 6 then 9 when 9 then 12 end
$$;

-- The divisions of a level, told by the length of their codes, within one.
create or replace function figure.parts_of(division text, wanted int) returns setof text language sql stable as $$
  select d.code from public.known_division d
  where d.code >= division collate "C" and d.code < (division || ':') collate "C" and length(d.code) = wanted and d.code <> division
$$;

create or replace function figure.parent_of(division text) returns text language sql immutable parallel safe as $$
  select case length(division) when 4 then left(division, 2) when 6 then left(division, 4) when 9 then left(division, 6) when 12 then left(division, 9) end
$$;

-- The divisions by which it is told whether a cell of a division's report can be shown: those beside it and beside each that it
-- lies in, and those between it and the level of the areas.
create or replace function figure.around(division text, area_length int) returns setof text language sql stable as $$
  select code from unnest('{4,6,9,12}'::int[]) l(digits)
    cross join lateral figure.parts_of(figure.parent_of(left(division, l.digits)), l.digits) code
  where l.digits <= length(division) and code <> division
  union all
  select code from unnest('{4,6,9}'::int[]) l(digits) cross join lateral figure.parts_of(division, l.digits) code
  where l.digits > length(division) and l.digits < area_length
$$;

-- The target of a figure in a division: of those in force, the one of the nearest region. A share to be reached, and a number
-- not to be exceeded, hold for every part of a region as well; a number to be reached holds for the region as a whole.
create or replace function figure.target_of(wanted text, division text, is_share boolean) returns figure.target language sql stable as $$
  select t from figure.target t
  where t.figure = wanted and t.valid_from <= figure.day() and (t.valid_until is null or t.valid_until > figure.day())
    and (t.division_code = division
      or (starts_with(division, t.division_code) and (is_share or t.comparison = 'AT_MOST')))
  order by length(t.division_code) desc, t.valid_from desc limit 1
$$;

-- A new target changes what is told.
create or replace function figure.target_changed() returns trigger language plpgsql security definer set search_path = figure, pg_temp as $$
begin
  update figure.clock set version = version + 1;
  return null;
end $$;
create or replace trigger target_changed after insert or update or delete on figure.target
  for each statement execute function figure.target_changed();
