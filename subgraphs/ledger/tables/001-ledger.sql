-- Imports of ledgers (台账导入), the same in every department that has ledgers; unknown to its entities.

create table ledger.import (
  id bigint generated always as identity primary key,
  ledger text not null,
  file_name text not null,
  sm3 text not null check (sm3 ~ '^[0-9a-f]{64}$'),
  state text not null check (state in ('CHECKING', 'CHECKED', 'WRITING', 'DONE', 'CANCELLED', 'UNDOING', 'UNDONE', 'FAILED')),
  importer text not null,
  importer_name text not null,
  division_code text not null collate "C",
  -- viewer, purpose and ground; the policy is the one in force when it runs
  session jsonb not null,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  runs int not null default 0,
  rows_total int,
  rows_done int not null default 0,
  counts jsonb not null default '{}',
  notes jsonb not null default '[]',
  headings jsonb not null default '[]',
  failure jsonb,
  wants_cancel boolean not null default false,
  -- whether a gateway has put on record which children the last step told of
  reported boolean not null default false
);

-- One import a file and person, however often it is sent: only one that was undone makes room for another.
create unique index import_same_file on ledger.import (importer, ledger, sm3) where state <> 'UNDONE';
create index import_by_area on ledger.import (division_code, id);

-- The file itself, sealed under the department's key; gone when every row is in, at the latest after 30 days.
create table ledger.file (
  import_id bigint primary key references ledger.import on delete cascade,
  sealed bytea not null
);

create table ledger.row (
  import_id bigint not null references ledger.import on delete cascade,
  ordinal int not null,
  sheet text not null,
  row int not null,
  state text not null check (state in ('NEW', 'CHANGED', 'SAME', 'REPEATED', 'REFUSED', 'REVIEW')),
  -- what it was written as in an earlier run of the same import
  written text check (written in ('NEW', 'CHANGED')),
  child_id text collate "C",
  problems jsonb not null default '[]',
  primary key (import_id, ordinal)
);

-- What the import changed, in order, as it was before.
create table ledger.change (
  import_id bigint not null references ledger.import on delete cascade,
  seq bigint generated always as identity,
  table_name text not null,
  key text not null,
  child_id text collate "C",
  before jsonb,
  -- the row's version (or hash) as the import left it: a later change shows
  after jsonb,
  primary key (import_id, seq)
);

-- Rows that may mean a known child, and what a steward said of them. `person` is a keyed hash of what the row says of the child:
-- the same words in another file find the same decision.
create table ledger.review (
  id bigint generated always as identity primary key,
  person text not null collate "C" unique,
  import_id bigint references ledger.import on delete set null,
  ledger text not null,
  sheet text not null,
  row int not null,
  division_code text not null collate "C",
  state text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'REFUSED')),
  child_id text collate "C",
  given text not null,
  candidates jsonb not null,
  decided_by text,
  decided_at timestamptz,
  created_at timestamptz not null default now()
);
create index review_open on ledger.review (division_code, id) where state = 'OPEN';
create index review_of_child on ledger.review (child_id);
