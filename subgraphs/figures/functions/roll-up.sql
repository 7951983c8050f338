-- Works the next rows of a stale subject out anew; how many. What is many is done bit by bit, and nobody waits for it.
create or replace function figure.refresh(most int) returns int language plpgsql security definer set search_path = figure, pg_temp as $$
declare
  next figure.stale;
  keys text[];
begin
  select * into next from figure.stale order by subject limit 1 for update skip locked;
  if not found then return 0; end if;
  execute format('select figure.after_%s($1, $2)', next.subject) into keys using next.after_key, most;
  if keys is null then
    delete from figure.stale where subject = next.subject;
    return 0;
  end if;
  execute format('select figure.touch_%s($1)', next.subject) using keys;
  update figure.stale set after_key = keys[cardinality(keys)] where subject = next.subject;
  return cardinality(keys);
end $$;

-- Takes the changes that wait into the roll-up, and turns it on to the present day. Only one at a time; another comes back later.
-- Everything is read by one statement, so that no fact is counted both as a change and as having begun since.
create or replace function figure.fold() returns int language plpgsql security definer set search_path = figure, pg_temp as $$
declare
  was figure.clock;
  now_on date := figure.day();
  months_before int;
  months_now int;
  folded int;
begin
  if not pg_try_advisory_xact_lock(721020) then return 0; end if;
  select * into was from figure.clock;
  if not found then return 0; end if;
  if was.as_of = now_on and not exists (select from figure.pending) then return 0; end if;
  now_on := greatest(now_on, was.as_of);
  months_now := figure.month_of(now_on, was.first_month, 100000);
  months_before := case when was.as_of is null then 0 else figure.month_of(was.as_of, was.first_month, 100000) end;
  with taken as (delete from figure.pending returning *),
  change as (
    select counter, part, division_code, figure.begins(held, was.first_month, months_before) as begins,
      figure.ends(held, was.first_month, months_before) as ends,
      sum(amount) as amount, sum(amount) filter (where held @> was.as_of) as today
    from taken group by 1, 2, 3, 4, 5
    union all
    select counter, part, division_code, greatest(months_before, figure.begins(held, was.first_month, months_now)),
      figure.ends(held, was.first_month, months_now),
      sum(amount), sum(amount * ((held @> now_on)::int - coalesce(held @> was.as_of, false)::int))
    from figure.fact
    where was.as_of is distinct from now_on and (months_now > months_before or (held @> now_on) is distinct from (held @> was.as_of))
    group by 1, 2, 3, 4, 5),
  level as (
    select left(division_code, length) as code, counter, part, begins, ends, sum(amount) as amount, coalesce(sum(today), 0) as today
    from change, unnest('{2,4,6,9,12}'::int[]) length where length(division_code) >= length group by 1, 2, 3, 4, 5),
  step as (
    select code, counter, part, begins as at, case when ends > begins then amount else 0 end as amount, today from level
    union all
    select code, counter, part, ends, -amount, 0 from level where ends > begins),
  summed as (
    select code, counter, part, array_agg(at) as at, array_agg(amount) as steps, sum(today) as today
    from (select code, counter, part, at, sum(amount)::bigint as amount, sum(today) as today from step group by 1, 2, 3, 4) s
    group by 1, 2, 3)
  insert into figure.series as s (division_code, counter, part, today, months)
  select code, counter, part, today, figure.running(at, steps, months_now) from summed
  on conflict (division_code, counter, part)
    do update set today = s.today + excluded.today, months = figure.added(s.months, excluded.months);
  get diagnostics folded = row_count;
  update figure.clock set as_of = now_on, version = version + 1;
  delete from figure.page;
  return folded;
end $$;

-- Works everything out anew from the department's tables (重新汇总), with so many whole months before the present one, and no
-- fewer than there were.
create or replace function figure.rebuild(months int default 24) returns void language plpgsql security definer set search_path = figure, public, pg_temp as $$
declare
  version bigint;
  first_kept date;
begin
  perform pg_advisory_xact_lock(721020);
  lock table figure.fact, figure.pending in share row exclusive mode;
  delete from figure.series;
  delete from figure.pending;
  delete from figure.stale;
  delete from figure.fact;
  delete from figure.clock returning clock.version, clock.first_month into version, first_kept;
  insert into figure.clock (as_of, version, first_month)
  values (null, coalesce(version, 0) + 1,
    least(first_kept, (date_trunc('month', figure.day()) - make_interval(months => months))::date));
  insert into figure.fact (subject, key, counter, part, division_code, child_id, held, amount) select * from figure.all_facts();
  perform figure.fold();
end $$;

-- The sums of divisions: the roll-up, with what waits to be taken in, and without the children that must not show.
create or replace function figure.stock(wanted text[], hidden text[])
returns table (code text, counter text, part text, today bigint, months bigint[]) language sql stable as $$
  with clock as materialized (
    select as_of, first_month, figure.month_of(as_of, first_month, 100000) as months from figure.clock),
  late as (
    select counter, part, division_code, held, amount from figure.pending
    union all
    select counter, part, division_code, held, -amount from figure.fact where child_id = any(hidden)),
  placed as (
    select w.code, l.counter, l.part, sum(l.amount) filter (where l.held @> c.as_of) as today,
      figure.total(figure.running(
        array[figure.begins(l.held, c.first_month, c.months), figure.ends(l.held, c.first_month, c.months)],
        array[l.amount, -l.amount]::bigint[], c.months)) as months
    from late l cross join clock c
    join unnest(wanted) w(code) on l.division_code >= w.code collate "C" and l.division_code < (w.code || ':') collate "C"
    group by 1, 2, 3)
  select coalesce(s.division_code, p.code), coalesce(s.counter, p.counter), coalesce(s.part, p.part),
    (coalesce(s.today, 0) + coalesce(p.today, 0))::bigint,
    case when p.code is null then s.months else figure.added(s.months, p.months) end
  from (select * from figure.series where division_code = any(wanted)) s
  full join placed p on p.code = s.division_code and p.counter = s.counter and p.part = s.part
$$;
