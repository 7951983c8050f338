-- People who have signed in (登录过的人员), as their newest session says, so that colleagues are chosen by name.
create table known_person (
  person text primary key,
  name text not null,
  department text not null,
  role text not null,
  division text not null,
  begun_by text not null check (begun_by in ('ISSUER', 'DEMO')),
  signed_in_at timestamptz not null default now()
);
create index known_person_place on known_person (department, division collate "C");
create index known_person_signed_in_at on known_person (signed_in_at);
