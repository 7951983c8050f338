-- 变更登记: which children's data have changed, by the transaction that changed them. Of an erased child the id stays,
-- as it does in the register of erasures, so that whoever has drawn conclusions from its data hears that they are gone.
create table feed.child (
  child_id varchar(28) collate "C" not null,
  xid xid8 not null,
  primary key (child_id, xid)
);
create index child_in_order on feed.child (xid, child_id);
comment on table feed.child is '变更登记:哪些儿童的资料有变更,只有编号和事务号,没有内容';

create table feed.installed (sources text not null);

-- Announces children. Writers never wait for each other here: each adds rows of its own transaction, and takes away older ones
-- of the same children only where nobody else is at them.
create function feed.announce(ids text[]) returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into feed.child (child_id, xid)
    select distinct i, pg_current_xact_id() from unnest(ids) i where i is not null on conflict do nothing;
  delete from feed.child where (child_id, xid) in (
    select f.child_id, f.xid from feed.child f
    where f.child_id = any(ids) and f.xid < pg_current_xact_id() for update skip locked);
$$;
revoke execute on function feed.announce(text[]) from public;
