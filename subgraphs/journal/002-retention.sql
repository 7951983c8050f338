-- The owner's function ends what a journal has kept long enough, and says so for its own transaction; nobody else removes a line.
create or replace function journal.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and tg_table_name = 'link'
    and current_setting('journal.removes_expired', true) = 'yes'
    and current_user = (select tableowner from pg_tables where schemaname = 'journal' and tablename = 'link')
  then return null; end if;
  raise exception 'journal lines are neither changed nor removed' using errcode = 'insufficient_privilege';
end $$;

-- Removes the lines dated before an instant from the beginning of their chains, once the journal itself says so in a line
-- that is given; never anything younger than three years.
create function journal.remove_expired_links(before timestamptz, said_chain text, said_seq bigint) returns bigint
  language plpgsql security definer set search_path = journal, pg_temp as $$
declare
  removed bigint;
begin
  if before is null or before > now() - interval '3 years' then
    raise exception 'journal lines since % are younger than three years', before;
  end if;
  if not exists (
    select from link where chain = said_chain and seq = said_seq and body::jsonb->>'kind' = 'RETENTION'
      and (body::jsonb->>'before')::timestamptz >= before
  ) then
    raise exception 'the journal does not say that lines before % are removed', before;
  end if;
  perform set_config('journal.removes_expired', 'yes', true);
  delete from link l using (
    select chain, coalesce(min(seq) filter (where (body::jsonb->>'at')::timestamptz >= before), max(seq) + 1) as kept
    from link group by chain
  ) k where k.chain = l.chain and l.seq < k.kept;
  get diagnostics removed = row_count;
  perform set_config('journal.removes_expired', '', true);
  return removed;
end $$;
