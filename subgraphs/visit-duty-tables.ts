const CONTENTS =
  "array['GUARDIANSHIP'::text, 'SCHOOLING'::text, 'EMOTION'::text, 'SAFETY'::text, 'FAMILY_EDUCATION'::text, 'COMPANIONSHIP'::text, 'POLICY'::text]";

const PROVENANCE = `"source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null,
  "updated_at" timestamptz not null`;

/** What the tables of a department's visits (走访) are called: its visits, its children, and the kind of visit in Chinese. */
interface VisitTables {
  visit: string;
  child: string;
  title: string;
}

/**
 * 一访多用 in tables, for the migrations of departments that visit: what a visit dealt with, what a visit must have to count, and
 * what became of the visits of other departments. Databases have been made by it: what is to be different is a migration more.
 */
export function visitDutyTables({ visit, child, title }: VisitTables): readonly string[] {
  return [
    `alter table "${visit}" add "contents" text[] null, add "saw_child" boolean null,
      add "saw_guardian" boolean null, add "credited_from" varchar(40) null, add "credited_visit_id" varchar(40) null,
      add constraint "${visit}_contents_check" check ("contents" <@ ${CONTENTS})`,
    `create unique index "${visit}_credited_once" on "${visit}" ("credited_from", "credited_visit_id")
      where "credited_from" is not null`,
    `create table "${visit}_duty" ("id" bigserial primary key, "division_code" varchar(12) collate "C" not null,
      "contents" text[] not null, "must_see_child" boolean not null, "must_see_guardian" boolean not null,
      "accepted_from" varchar(40)[] not null, "from" date not null, "until" date null, ${PROVENANCE},
      constraint "${visit}_duty_contents_check" check ("contents" <@ ${CONTENTS}),
      constraint "${visit}_duty_ends_after_start" check ("until" > "from"),
      constraint "${visit}_duty_division_code_known" foreign key ("division_code") references "known_division" ("code"),
      constraint "${visit}_duty_no_overlap" exclude using gist ("division_code" with =, daterange("from", "until") with &&))`,
    `comment on table "${visit}_duty" is '${title}应有的内容'`,
    `create table "${visit}_credit" ("id" bigserial primary key, "from_department" varchar(40) not null,
      "source_visit_id" varchar(40) not null, "visited_on" date not null, "outcome" text not null,
      "shortfalls" text[] not null, "missing_contents" text[] not null, ${PROVENANCE},
      "child_id" varchar(28) collate "C" not null,
      constraint "${visit}_credit_once" unique ("from_department", "source_visit_id"),
      constraint "${visit}_credit_outcome_check" check ("outcome" in ('CREDITED', 'SHORT', 'ALREADY_VISITED')),
      constraint "${visit}_credit_shortfalls_check"
        check ("shortfalls" <@ array['CONTENT_MISSING'::text, 'CHILD_NOT_SEEN'::text, 'GUARDIAN_NOT_SEEN'::text]),
      constraint "${visit}_credit_missing_contents_check" check ("missing_contents" <@ ${CONTENTS}),
      constraint "${visit}_credit_child_id_foreign"
        foreign key ("child_id") references "${child}" ("id") on update cascade)`,
    `comment on table "${visit}_credit" is '其他部门走访的计入结果'`,
    `create index "${visit}_credit_child_id_visited_on_index" on "${visit}_credit" ("child_id", "visited_on")`,
  ];
}
