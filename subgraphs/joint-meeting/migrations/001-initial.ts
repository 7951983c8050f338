import { Migration } from '@mikro-orm/migrations';

/** The tables of the joint meeting, as the entities state them. */
export class Migration001Initial extends Migration {
  override up() {
    this.addSql(
      `create table "act_receipt" ("idempotency_key" varchar(100) not null, "act" varchar(100) not null, "input_hash" varchar(64) not null, "result_key" varchar(64) not null, "at" timestamptz not null, primary key ("idempotency_key"));`,
    );
    this.addSql(`comment on table "act_receipt" is '操作回执:同一个幂等键只生效一次';`);

    this.addSql(
      `create table "answer_period" ("id" bigserial primary key, "kind" text not null, "working_days" int not null, "legal_basis" varchar(255) not null, "from" date not null, "until" date null);`,
    );
    this.addSql(
      `alter table "answer_period" add constraint "answer_period_no_overlap" exclude using gist ("kind" with =, daterange("from", "until") with &&);`,
    );

    this.addSql(
      `create table "calendar_day" ("id" bigserial primary key, "day" date not null, "kind" text not null, "name" varchar(40) not null, "document" varchar(255) not null);`,
    );
    this.addSql(`alter table "calendar_day" add constraint "calendar_day_unique" unique ("day");`);

    this.addSql(
      `create table "child_alias" ("id" bigserial primary key, "alias_id" varchar(28) collate "C" not null, "child_id" varchar(28) collate "C" not null, "from" timestamptz not null, "until" timestamptz null, "recorded_by" varchar(255) not null);`,
    );
    this.addSql(`comment on table "child_alias" is '儿童编号的别名:临时编号与正式编号的对应,可撤销';`);
    this.addSql(`create index "child_alias_child_id_index" on "child_alias" ("child_id");`);
    this.addSql(
      `create unique index "child_alias_current_unique" on "child_alias" ("alias_id") where "until" is null;`,
    );

    this.addSql(
      `create table "child_seal" ("id" bigserial primary key, "sealed_child" varchar(28) collate "C" not null, "case_number" varchar(40) not null, "division_code" varchar(12) collate "C" not null, "reason" text not null, "sealed_at" timestamptz not null, "sealed_by" varchar(255) not null, "unsealed_at" timestamptz null, "unsealed_by" varchar(255) null, "unseal_reason" text null);`,
    );
    this.addSql(`create index "child_seal_division_code_index" on "child_seal" ("division_code");`);
    this.addSql(
      `create unique index "child_seal_one_at_a_time" on "child_seal" ("sealed_child") where "unsealed_at" is null;`,
    );

    this.addSql(
      `create table "concerned_child" ("id" varchar(28) collate "C" not null, "division_code" varchar(12) collate "C" not null, "birth_date" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(`create index "concerned_child_division_code_index" on "concerned_child" ("division_code");`);

    this.addSql(
      `create table "correction_request" ("id" bigserial primary key, "number" varchar(20) not null, "asked_by" varchar(40) not null, "asker_id" varchar(255) not null, "owner" varchar(40) not null, "child_id" varchar(28) collate "C" null, "record_id" varchar(40) null, "division_code" varchar(12) collate "C" not null, "coordinate" varchar(255) not null, "doubt" text not null, "evidence" text null, "asked_on" date not null, "counted_from" date not null, "due_on" date not null, "is_due_provisional" boolean not null, "state" text not null default 'OPEN', "is_reopened" boolean not null default false, "reopen_reason" text null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`create index "correction_request_child_id_id_index" on "correction_request" ("child_id", "id");`);
    this.addSql(`create index "correction_request_division_code_index" on "correction_request" ("division_code");`);
    this.addSql(
      `create index "correction_request_owner_state_due_on_index" on "correction_request" ("owner", "state", "due_on");`,
    );
    this.addSql(
      `alter table "correction_request" add constraint "correction_request_number_unique" unique ("number");`,
    );

    this.addSql(
      `create table "correction_answer" ("id" bigserial primary key, "request_id" bigint not null, "department" varchar(40) not null, "kind" text not null, "text" text not null, "forwarded_to" varchar(40) null, "answered_on" date not null, "recorded_by" varchar(255) not null);`,
    );
    this.addSql(`create index "correction_answer_request_id_index" on "correction_answer" ("request_id");`);

    this.addSql(
      `create table "emergency_access" ("id" bigserial primary key, "number" varchar(20) not null, "child_id" varchar(28) collate "C" not null, "opener_id" varchar(255) not null, "opened_by" varchar(255) not null, "role" text not null, "department" varchar(40) not null, "division_code" varchar(12) collate "C" not null, "danger_kind" text not null, "reason" text not null, "opened_at" timestamptz not null, "expires_at" timestamptz not null, "closed_at" timestamptz null, "review_due_on" date not null, "is_review_due_provisional" boolean not null, "finding" text null, "review_text" text null, "reviewed_at" timestamptz null, "reviewer_id" varchar(255) null, "reviewed_by" varchar(255) null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(
      `create index "emergency_access_child_id_opened_at_index" on "emergency_access" ("child_id", "opened_at");`,
    );
    this.addSql(`create index "emergency_access_division_code_index" on "emergency_access" ("division_code");`);
    this.addSql(
      `create index "emergency_access_opener_id_expires_at_index" on "emergency_access" ("opener_id", "expires_at");`,
    );
    this.addSql(`alter table "emergency_access" add constraint "emergency_access_number_unique" unique ("number");`);

    this.addSql(
      `create table "known_division" ("code" varchar(12) collate "C" not null, "level" text not null, primary key ("code"));`,
    );
    this.addSql(`comment on table "known_division" is '行政区划代码(公开标准数据,各部门各存一份,用于核对)';`);

    this.addSql(
      `create table "notice" ("id" bigserial primary key, "emergency_id" bigint not null, "audience" text not null, "department" varchar(40) not null, "division_code" varchar(12) collate "C" not null, "at" timestamptz not null);`,
    );
    this.addSql(`create index "notice_emergency_id_index" on "notice" ("emergency_id");`);
    this.addSql(`create index "notice_department_division_code_index" on "notice" ("department", "division_code");`);
    this.addSql(`alter table "notice" add constraint "notice_once" unique ("emergency_id", "department", "audience");`);

    this.addSql(
      `create table "policy_setting" ("id" bigserial primary key, "small_cell_below" int not null, "reason" text not null, "set_at" timestamptz not null, "recorded_by" varchar(255) not null);`,
    );

    this.addSql(
      `create table "sharing_agreement" ("id" bigserial primary key, "number" varchar(20) not null, "provider" varchar(40) not null, "consumer" varchar(40) not null, "purposes" text[] not null, "fields" varchar(255)[] not null, "divisions" varchar(12)[] collate "C" not null, "is_masked" boolean not null, "legal_basis" text not null, "document_number" varchar(255) not null, "from" date not null, "until" date null, "ended_at" timestamptz null, "end_reason" text null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`alter table "sharing_agreement" add constraint "sharing_agreement_number_unique" unique ("number");`);

    this.addSql(
      `create table "agreement_suspension" ("id" bigserial primary key, "agreement_id" bigint not null, "suspended_at" timestamptz not null, "resumed_at" timestamptz null, "reason" text not null, "suspended_by" varchar(255) not null, "resumed_by" varchar(255) null);`,
    );
    this.addSql(
      `create index "agreement_suspension_agreement_id_suspended_at_index" on "agreement_suspension" ("agreement_id", "suspended_at");`,
    );
    this.addSql(
      `create unique index "agreement_suspension_one_at_a_time" on "agreement_suspension" ("agreement_id") where "resumed_at" is null;`,
    );

    this.addSql(
      `create table "agreement_event" ("id" bigserial primary key, "agreement_id" bigint not null, "kind" text not null, "at" timestamptz not null, "department" varchar(40) not null, "recorded_by" varchar(255) not null, "reason" text null);`,
    );
    this.addSql(`create index "agreement_event_agreement_id_at_index" on "agreement_event" ("agreement_id", "at");`);

    this.addSql(
      `create table "sharing_request" ("id" bigserial primary key, "number" varchar(20) not null, "consumer" varchar(40) not null, "provider" varchar(40) not null, "purposes" text[] not null, "fields" varchar(255)[] not null, "divisions" varchar(12)[] collate "C" not null, "need" text not null, "legal_basis" text not null, "requested_on" date not null, "due_on" date not null, "is_due_provisional" boolean not null, "state" text not null default 'OPEN', "answered_on" date null, "answered_by" varchar(255) null, "answer" text null, "agreement_id" bigint null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(
      `alter table "sharing_request" add constraint "sharing_request_agreement_id_unique" unique ("agreement_id");`,
    );
    this.addSql(`create index "sharing_request_state_due_on_index" on "sharing_request" ("state", "due_on");`);
    this.addSql(`alter table "sharing_request" add constraint "sharing_request_number_unique" unique ("number");`);

    this.addSql(`alter table "answer_period" add constraint "answer_period_is_positive" check ("working_days" > 0);`);
    this.addSql(
      `alter table "answer_period" add constraint "answer_period_ends_after_start" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "answer_period" add constraint "answer_period_kind_check" check ("kind" in ('SHARING_REQUEST', 'CORRECTION_REQUEST', 'EMERGENCY_REVIEW'));`,
    );

    this.addSql(
      `alter table "calendar_day" add constraint "calendar_day_kind_check" check ("kind" in ('DAY_OFF', 'WORKING_DAY'));`,
    );

    this.addSql(
      `alter table "child_seal" add constraint "child_seal_unsealed_later" check ("unsealed_at" >= "sealed_at");`,
    );
    this.addSql(
      `alter table "child_seal" add constraint "child_seal_end_is_whole" check (num_nulls("unsealed_at", "unsealed_by", "unseal_reason") in (0, 3));`,
    );

    this.addSql(
      `alter table "correction_request" add constraint "correction_request_is_about_something" check ("child_id" is not null or "record_id" is not null);`,
    );
    this.addSql(
      `alter table "correction_request" add constraint "correction_request_reopened_for_reason" check ("is_reopened" = ("reopen_reason" is not null));`,
    );
    this.addSql(
      `alter table "correction_request" add constraint "correction_request_state_check" check ("state" in ('OPEN', 'CORRECTED', 'CONFIRMED'));`,
    );

    this.addSql(
      `alter table "correction_answer" add constraint "correction_answer_request_id_foreign" foreign key ("request_id") references "correction_request" ("id");`,
    );
    this.addSql(
      `alter table "correction_answer" add constraint "correction_answer_forwarded_when_not_ours" check (("kind" = 'NOT_OURS') = ("forwarded_to" is not null));`,
    );
    this.addSql(
      `alter table "correction_answer" add constraint "correction_answer_kind_check" check ("kind" in ('CORRECTED', 'CONFIRMED', 'NOT_OURS'));`,
    );

    this.addSql(
      `alter table "emergency_access" add constraint "emergency_access_an_hour" check ("expires_at" = "opened_at" + interval '60 minutes');`,
    );
    this.addSql(
      `alter table "emergency_access" add constraint "emergency_access_closed_in_time" check ("closed_at" between "opened_at" and "expires_at");`,
    );
    this.addSql(
      `alter table "emergency_access" add constraint "emergency_access_reason_says_why" check (length("reason") >= 10);`,
    );
    this.addSql(
      `alter table "emergency_access" add constraint "emergency_access_reviewed_by_another" check ("reviewer_id" <> "opener_id");`,
    );
    this.addSql(
      `alter table "emergency_access" add constraint "emergency_access_review_is_whole" check (num_nulls("finding", "review_text", "reviewed_at", "reviewer_id", "reviewed_by") in (0, 5));`,
    );
    this.addSql(
      `alter table "emergency_access" add constraint "emergency_access_role_check" check ("role" in ('OFFICER', 'CASEWORKER', 'MANAGER', 'DATA_STEWARD', 'AUDITOR', 'ADMIN', 'SYSTEM'));`,
    );
    this.addSql(
      `alter table "emergency_access" add constraint "emergency_access_danger_kind_check" check ("danger_kind" in ('VIOLENCE', 'SEXUAL_ABUSE', 'ABANDONED', 'MISSING', 'SELF_HARM', 'ILLNESS', 'OTHER'));`,
    );
    this.addSql(
      `alter table "emergency_access" add constraint "emergency_access_finding_check" check ("finding" in ('JUSTIFIED', 'NOT_JUSTIFIED'));`,
    );

    this.addSql(
      `alter table "known_division" add constraint "known_division_level_check" check ("level" in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'));`,
    );

    this.addSql(
      `alter table "notice" add constraint "notice_emergency_id_foreign" foreign key ("emergency_id") references "emergency_access" ("id");`,
    );
    this.addSql(
      `alter table "notice" add constraint "notice_audience_check" check ("audience" in ('OWNER', 'SUPERVISOR'));`,
    );

    this.addSql(
      `alter table "policy_setting" add constraint "policy_setting_hides_small_cells" check ("small_cell_below" >= 3);`,
    );

    this.addSql(
      `alter table "sharing_agreement" add constraint "sharing_agreement_ends_after_start" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "sharing_agreement" add constraint "sharing_agreement_between_two" check ("provider" <> "consumer");`,
    );
    this.addSql(
      `alter table "sharing_agreement" add constraint "sharing_agreement_says_something" check (cardinality("purposes") > 0 and cardinality("fields") > 0 and cardinality("divisions") > 0);`,
    );
    this.addSql(
      `alter table "sharing_agreement" add constraint "sharing_agreement_end_has_reason" check (("ended_at" is null) = ("end_reason" is null));`,
    );
    this.addSql(
      `alter table "sharing_agreement" add constraint "sharing_agreement_purposes_check" check ("purposes" <@ array['CHILD_CARE'::text, 'CASE_WORK'::text, 'PROTECTION'::text, 'DROPOUT_CONTROL'::text, 'VERIFICATION'::text, 'CORRECTION'::text, 'SUPERVISION'::text, 'STATISTICS'::text, 'EMERGENCY'::text, 'AUDIT'::text]);`,
    );

    this.addSql(
      `alter table "agreement_suspension" add constraint "agreement_suspension_agreement_id_foreign" foreign key ("agreement_id") references "sharing_agreement" ("id");`,
    );
    this.addSql(
      `alter table "agreement_suspension" add constraint "agreement_suspension_resumed_later" check ("resumed_at" >= "suspended_at");`,
    );
    this.addSql(
      `alter table "agreement_suspension" add constraint "agreement_suspension_resumed_by" check (("resumed_at" is null) = ("resumed_by" is null));`,
    );

    this.addSql(
      `alter table "agreement_event" add constraint "agreement_event_agreement_id_foreign" foreign key ("agreement_id") references "sharing_agreement" ("id");`,
    );
    this.addSql(
      `alter table "agreement_event" add constraint "agreement_event_kind_check" check ("kind" in ('GRANTED', 'SUSPENDED', 'RESUMED', 'ENDED'));`,
    );

    this.addSql(
      `alter table "sharing_request" add constraint "sharing_request_agreement_id_foreign" foreign key ("agreement_id") references "sharing_agreement" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "sharing_request" add constraint "sharing_request_between_two" check ("provider" <> "consumer");`,
    );
    this.addSql(
      `alter table "sharing_request" add constraint "sharing_request_answered_by_somebody" check (("state" = 'OPEN') = ("answered_on" is null) and ("answered_on" is null) = ("answered_by" is null));`,
    );
    this.addSql(
      `alter table "sharing_request" add constraint "sharing_request_grant_has_agreement" check (("state" = 'GRANTED') = ("agreement_id" is not null));`,
    );
    this.addSql(
      `alter table "sharing_request" add constraint "sharing_request_refusal_has_reason" check ("state" <> 'REFUSED' or "answer" is not null);`,
    );
    this.addSql(
      `alter table "sharing_request" add constraint "sharing_request_purposes_check" check ("purposes" <@ array['CHILD_CARE'::text, 'CASE_WORK'::text, 'PROTECTION'::text, 'DROPOUT_CONTROL'::text, 'VERIFICATION'::text, 'CORRECTION'::text, 'SUPERVISION'::text, 'STATISTICS'::text, 'EMERGENCY'::text, 'AUDIT'::text]);`,
    );
    this.addSql(
      `alter table "sharing_request" add constraint "sharing_request_state_check" check ("state" in ('OPEN', 'GRANTED', 'REFUSED', 'WITHDRAWN'));`,
    );
  }
}
