import { Migration } from '@mikro-orm/migrations';

const CONTENTS =
  "array['GUARDIANSHIP'::text, 'SCHOOLING'::text, 'EMOTION'::text, 'SAFETY'::text, 'FAMILY_EDUCATION'::text, 'COMPANIONSHIP'::text, 'POLICY'::text]";

const PROVENANCE = `"source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null,
  "updated_at" timestamptz not null`;

/** 一访多用: what a visit dealt with, what makes it a joint home visit, and what became of the visits of other departments. */
export class Migration006VisitDuties extends Migration {
  override up(): void {
    this.addSql(`alter table "joint_home_visit" add "contents" text[] null, add "saw_child" boolean null,
      add "saw_guardian" boolean null, add "credited_from" varchar(40) null, add "credited_visit_id" varchar(40) null,
      add constraint "joint_home_visit_contents_check" check ("contents" <@ ${CONTENTS})`);
    this.addSql(`create unique index "joint_home_visit_credited_once" on "joint_home_visit" ("credited_from", "credited_visit_id")
      where "credited_from" is not null`);
    this.addSql(`alter table "joint_home_visit" drop constraint "joint_home_visit_is_joint",
      add constraint "joint_home_visit_is_joint" check (credited_from is not null
        or (cardinality("federation_visitors") > 0 and cardinality("education_visitors") > 0))`);
    this.addSql(`create table "joint_home_visit_duty" ("id" bigserial primary key, "division_code" varchar(12) collate "C" not null,
      "contents" text[] not null, "must_see_child" boolean not null, "must_see_guardian" boolean not null,
      "accepted_from" varchar(40)[] not null, "from" date not null, "until" date null, ${PROVENANCE},
      constraint "joint_home_visit_duty_contents_check" check ("contents" <@ ${CONTENTS}),
      constraint "joint_home_visit_duty_ends_after_start" check ("until" > "from"),
      constraint "joint_home_visit_duty_division_code_known" foreign key ("division_code") references "known_division" ("code"),
      constraint "joint_home_visit_duty_no_overlap" exclude using gist ("division_code" with =, daterange("from", "until") with &&))`);
    this.addSql(`comment on table "joint_home_visit_duty" is '联合家访应有的内容'`);
    this.addSql(`create table "joint_home_visit_credit" ("id" bigserial primary key, "from_department" varchar(40) not null,
      "source_visit_id" varchar(40) not null, "visited_on" date not null, "outcome" text not null,
      "shortfalls" text[] not null, "missing_contents" text[] not null, ${PROVENANCE},
      "child_id" varchar(28) collate "C" not null,
      constraint "joint_home_visit_credit_once" unique ("from_department", "source_visit_id"),
      constraint "joint_home_visit_credit_outcome_check" check ("outcome" in ('CREDITED', 'SHORT', 'ALREADY_VISITED')),
      constraint "joint_home_visit_credit_shortfalls_check"
        check ("shortfalls" <@ array['CONTENT_MISSING'::text, 'CHILD_NOT_SEEN'::text, 'GUARDIAN_NOT_SEEN'::text]),
      constraint "joint_home_visit_credit_missing_contents_check" check ("missing_contents" <@ ${CONTENTS}),
      constraint "joint_home_visit_credit_child_id_foreign"
        foreign key ("child_id") references "guided_child" ("id") on update cascade)`);
    this.addSql(`comment on table "joint_home_visit_credit" is '其他部门走访的计入结果'`);
    this.addSql(
      `create index "joint_home_visit_credit_child_id_visited_on_index" on "joint_home_visit_credit" ("child_id", "visited_on")`,
    );
  }
}
