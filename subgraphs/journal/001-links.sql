-- The journal's links (披露日志): one row for each answer and act, each linked to the one before it by its hash.
create table journal.link (
  chain text collate "C" not null,
  seq bigint not null check (seq >= 0),
  body text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (chain, seq)
);

-- The seals that this department has signed (见证过的封印), with the frontier of the tree, from which the next one is checked.
create table journal.witnessed_seal (
  number bigint primary key check (number > 0),
  hash text not null,
  size bigint not null check (size >= 0),
  peaks text[] not null,
  key_id text not null,
  signature text not null,
  adopted boolean not null,
  at timestamptz not null default now()
);

-- What is written down stays: neither the department's own role nor its owner changes or removes a line.
create function journal.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'journal lines are neither changed nor removed' using errcode = 'insufficient_privilege';
end $$;

create trigger link_stays before update or delete or truncate on journal.link
  for each statement execute function journal.refuse_change();
alter table journal.link enable always trigger link_stays;

create trigger witnessed_seal_stays before update or delete or truncate on journal.witnessed_seal
  for each statement execute function journal.refuse_change();
alter table journal.witnessed_seal enable always trigger witnessed_seal_stays;
