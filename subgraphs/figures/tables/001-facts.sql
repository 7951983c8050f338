-- Figures (统计指标), the same in every department that has them; unknown to its entities.

-- What is counted: that a subject (a child, a home, a village) counts for something in a place, and on which days.
create table figure.fact (
  subject text not null,
  key text not null collate "C",
  counter text not null,
  part text not null default '' collate "C",
  division_code text not null collate "C",
  child_id text collate "C",
  held daterange not null check (not isempty(held)),
  amount int not null
);
create index fact_by_key on figure.fact (subject, key);
create index fact_by_counter on figure.fact (counter, division_code, key);
create index fact_by_child on figure.fact (child_id);

-- Changes of facts that the roll-up has not taken in yet: writers only add here, so none waits for another.
create table figure.pending (
  counter text not null,
  part text not null collate "C",
  division_code text not null collate "C",
  held daterange not null,
  amount int not null
);

-- Subjects of which all rows are to be worked out anew, because a standard changed, and how far that has come.
create table figure.stale (
  subject text primary key,
  after_key text collate "C"
);

-- The roll-up (汇总): for a division with all that lies in it, the sum today and at the end of each month.
create table figure.series (
  division_code text not null collate "C",
  counter text not null,
  part text not null collate "C",
  today bigint not null,
  months bigint[] not null,
  primary key (division_code, counter, part)
);

-- The day that `today` speaks of (null: nothing is rolled up yet), the month that `months` begins with, and how often anything changed.
create table figure.clock (
  as_of date,
  version bigint not null default 0,
  first_month date not null check (extract(day from first_month) = 1)
);
create unique index one_clock on figure.clock ((true));

-- What the figures are, as the department's declaration says.
create table figure.definition (
  code text primary key,
  ordinal int not null,
  variant_of text,
  counter text not null,
  of_counter text,
  is_about_children boolean not null,
  is_listed boolean not null,
  title text not null,
  definition text not null,
  basis text not null,
  unit text,
  list text,
  parts_counter text,
  parts jsonb not null
);

-- Targets (目标) with their region, validity and source.
create table figure.target (
  id bigint generated always as identity primary key,
  figure text not null,
  division_code text not null collate "C",
  comparison text not null check (comparison in ('AT_LEAST', 'AT_MOST')),
  value numeric not null,
  valid_from date not null,
  valid_until date check (valid_until > valid_from),
  source text not null,
  unique (figure, division_code, valid_from)
);

-- Reports (报表) as they were last told, for as long as nothing has changed: the same page is asked for again and again.
create table figure.page (
  division_code text not null collate "C",
  asked text not null,
  version bigint not null,
  content json not null,
  primary key (division_code, asked)
);

-- Which text of the definitions is installed.
create table figure.installed (sm3 text not null);

create function figure.day() returns date language sql stable as $$ select (now() at time zone 'Asia/Shanghai')::date $$;

-- The days from `first` up to and without `beyond`; none when they are not in order.
create function figure.period(first date, beyond date) returns daterange language sql immutable parallel safe as $$
  select case when beyond <= first then 'empty'::daterange else daterange(first, beyond) end
$$;

-- How many months lie between the clock's first month and that of a day; days before and beyond all others are cut off.
create function figure.month_of(day date, first_month date, months int) returns int language sql immutable parallel safe as $$
  select case when day is null or day = 'infinity' then months when day = '-infinity' then 0 else
    least(months, greatest(0, ((extract(year from day) - extract(year from first_month)) * 12
      + extract(month from day) - extract(month from first_month))::int)) end
$$;

-- The first month at whose end a fact holds, and the first at whose end it holds no more.
create function figure.begins(held daterange, first_month date, months int) returns int language sql immutable parallel safe as $$
  select case when lower(held) is null then 0 else figure.month_of(lower(held), first_month, months) end
$$;
create function figure.ends(held daterange, first_month date, months int) returns int language sql immutable parallel safe as $$
  select figure.month_of(upper(held), first_month, months)
$$;

-- Running sums of steps `at` positions 0 … `months` - 1.
create function figure.running(at int[], steps bigint[], months int) returns bigint[] language plpgsql immutable parallel safe as $$
declare
  sums bigint[] := array_fill(0::bigint, array[months]);
  total bigint := 0;
begin
  for i in 1 .. coalesce(cardinality(at), 0) loop
    if at[i] < months then sums[at[i] + 1] := sums[at[i] + 1] + steps[i]; end if;
  end loop;
  for i in 1 .. months loop
    total := total + sums[i];
    sums[i] := total;
  end loop;
  return sums;
end $$;

-- The sum of two series place by place; the shorter one goes on with nought.
create function figure.added(one bigint[], other bigint[]) returns bigint[] language sql immutable parallel safe as $$
  select coalesce(array_agg(coalesce(a.n, 0) + coalesce(b.n, 0) order by at), '{}')
  from unnest(one) with ordinality a(n, at) full join unnest(other) with ordinality b(n, at) using (at)
$$;
create aggregate figure.total(bigint[]) (sfunc = figure.added, stype = bigint[], initcond = '{}', parallel = safe);
