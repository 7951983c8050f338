-- Queries that people have saved (保存的查询): the text, never its variables; shared with nobody, a department or everybody.
create table saved_query (
  id uuid primary key default gen_random_uuid(),
  person text not null,
  person_name text not null,
  department text not null,
  name text not null check (char_length(name) between 1 and 40),
  note text not null check (char_length(note) <= 200),
  query text not null check (char_length(query) between 1 and 20000),
  audience text not null check (audience in ('ME', 'DEPARTMENT', 'EVERYBODY')),
  saved_at timestamptz not null default now(),
  unique (person, name)
);
create index saved_query_shared on saved_query (audience, department) where audience <> 'ME';
