-- Console sessions (登录会话). The browser holds the random id, the database only its SHA-256.
create table session (
  id_hash bytea primary key check (octet_length(id_hash) = 32),
  person text not null,
  viewer jsonb not null,
  began_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null check (ends_at > began_at)
);
create index session_person on session (person);
create index session_ends_at on session (ends_at);

-- Revocations (吊销): what was issued to the subject before "until" is refused; null: everything, until restored.
create table revocation (
  kind text not null check (kind in ('TOKEN', 'PERSON')),
  subject text not null check (subject <> ''),
  at timestamptz not null default now(),
  until timestamptz,
  primary key (kind, subject)
);

-- What each person has used of each allowance (用量) in the period that runs.
create table allowance_spent (
  bucket text not null,
  subject text not null,
  spent bigint not null check (spent >= 0),
  ends_at timestamptz not null,
  primary key (bucket, subject)
) with (fillfactor = 70);
create index allowance_spent_ends_at on allowance_spent (ends_at);
