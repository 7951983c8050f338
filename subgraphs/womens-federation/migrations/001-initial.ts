import { Migration } from '@mikro-orm/migrations';

/** The tables of the women's federation, as the entities state them. */
export class Migration001Initial extends Migration {
  override up() {
    this.addSql(
      `create table "act_receipt" ("idempotency_key" varchar(100) not null, "act" varchar(100) not null, "input_hash" varchar(64) not null, "result_key" varchar(64) not null, "at" timestamptz not null, primary key ("idempotency_key"));`,
    );
    this.addSql(`comment on table "act_receipt" is '操作回执:同一个幂等键只生效一次';`);

    this.addSql(
      `create table "child_alias" ("id" bigserial primary key, "alias_id" varchar(28) collate "C" not null, "child_id" varchar(28) collate "C" not null, "from" timestamptz not null, "until" timestamptz null, "recorded_by" varchar(255) not null);`,
    );
    this.addSql(`comment on table "child_alias" is '儿童编号的别名:临时编号与正式编号的对应,可撤销';`);
    this.addSql(`create index "child_alias_child_id_index" on "child_alias" ("child_id");`);
    this.addSql(
      `create unique index "child_alias_current_unique" on "child_alias" ("alias_id") where "until" is null;`,
    );

    this.addSql(
      `create table "counselling_centre" ("id" bigserial primary key, "name" varchar(100) not null, "division_code" varchar(12) collate "C" not null, "address" varchar(255) null, "hotline" varchar(20) null, "alliance" varchar(100) null, "counsellor_count" int null, "opened_on" date not null, "closed_on" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`create index "counselling_centre_division_code_index" on "counselling_centre" ("division_code");`);
    this.addSql(
      `create unique index "counselling_centre_open_name_unique" on "counselling_centre" ("division_code", "name") where "closed_on" is null;`,
    );

    this.addSql(
      `create table "family_education_campaign" ("id" bigserial primary key, "name" varchar(100) not null, "season" text not null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(
      `alter table "family_education_campaign" add constraint "family_education_campaign_unique" unique ("name", "from");`,
    );

    this.addSql(
      `create table "family_education_expert" ("id" bigserial primary key, "name" varchar(50) not null, "division_code" varchar(12) collate "C" not null, "qualification" text not null, "topics" text[] not null, "employer" varchar(100) null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(
      `create index "family_education_expert_division_code_index" on "family_education_expert" ("division_code");`,
    );

    this.addSql(
      `create table "family_education_volunteer" ("id" bigserial primary key, "name" varchar(50) not null, "division_code" varchar(12) collate "C" not null, "qualification" text null, "organisation" varchar(100) null, "phone" varchar(20) null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(
      `create index "family_education_volunteer_division_code_index" on "family_education_volunteer" ("division_code");`,
    );

    this.addSql(
      `create table "grid_worker" ("id" bigserial primary key, "name" varchar(50) not null, "role" text not null, "division_code" varchar(12) collate "C" not null, "phone" varchar(20) null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`create index "grid_worker_division_code_index" on "grid_worker" ("division_code");`);

    this.addSql(
      `create table "guidance_site" ("id" bigserial primary key, "name" varchar(100) not null, "kind" text not null, "division_code" varchar(12) collate "C" not null, "address" varchar(255) null, "phone" varchar(20) null, "services" text[] not null, "is_insured" boolean not null default false, "opened_on" date not null, "closed_on" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`create index "guidance_site_division_code_index" on "guidance_site" ("division_code");`);
    this.addSql(
      `create unique index "guidance_site_open_name_unique" on "guidance_site" ("division_code", "name") where "closed_on" is null;`,
    );

    this.addSql(
      `create table "family_education_activity" ("id" bigserial primary key, "title" varchar(100) not null, "form" text not null, "topic" text not null, "campaign_id" bigint null, "held_on" date not null, "division_code" varchar(12) collate "C" not null, "place" varchar(255) not null, "site_id" bigint null, "expert_id" bigint null, "participant_count" int not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(
      `create index "family_education_activity_division_code_held_on_index" on "family_education_activity" ("division_code", "held_on");`,
    );
    this.addSql(`create index "family_education_activity_held_on_index" on "family_education_activity" ("held_on");`);
    this.addSql(
      `create index "family_education_activity_site_id_held_on_index" on "family_education_activity" ("site_id", "held_on");`,
    );
    this.addSql(
      `create index "family_education_activity_campaign_id_index" on "family_education_activity" ("campaign_id");`,
    );
    this.addSql(
      `alter table "family_education_activity" add constraint "family_education_activity_id_held_on_unique" unique ("id", "held_on");`,
    );

    this.addSql(
      `create table "guidance_site_opening_time" ("id" bigserial primary key, "site_id" bigint not null, "day_of_week" smallint not null, "opens_at" varchar(5) collate "C" not null, "closes_at" varchar(5) collate "C" not null, "from" date not null, "until" date null);`,
    );
    this.addSql(`create index "guidance_site_opening_time_site_id_index" on "guidance_site_opening_time" ("site_id");`);
    this.addSql(
      `alter table "guidance_site_opening_time" add constraint "guidance_site_opening_time_no_overlap" exclude using gist ("site_id" with =, "day_of_week" with =, daterange("from", "until") with &&, int4range(replace("opens_at", ':', '')::int, replace("closes_at", ':', '')::int) with &&);`,
    );

    this.addSql(
      `create table "guided_child" ("id" varchar(28) collate "C" not null, "name" varchar(50) not null, "division_code" varchar(12) collate "C" not null, "family_phone" varchar(20) null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1, primary key ("id"));`,
    );
    this.addSql(`create index "guided_child_division_code_name_index" on "guided_child" ("division_code", "name");`);
    this.addSql(
      `create index "guided_child_name_characters" on "guided_child" using gin (string_to_array(lower("name"), null)) with (fastupdate = off);`,
    );

    this.addSql(
      `create table "family_guidance" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "expert_id" bigint null, "volunteer_id" bigint null, "topics" text[] not null, "goal" text null, "opened_on" date not null, "closed_on" date null, "outcome" text null, "closing_note" text null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(
      `create index "family_guidance_child_id_opened_on_index" on "family_guidance" ("child_id", "opened_on");`,
    );
    this.addSql(`create index "family_guidance_opened_on_index" on "family_guidance" ("opened_on");`);
    this.addSql(
      `create unique index "family_guidance_open_once_per_expert" on "family_guidance" ("child_id", "expert_id") where "closed_on" is null;`,
    );
    this.addSql(
      `create unique index "family_guidance_open_once_per_volunteer" on "family_guidance" ("child_id", "volunteer_id") where "closed_on" is null;`,
    );

    this.addSql(
      `create table "family_guidance_session" ("id" bigserial primary key, "guidance_id" bigint not null, "held_on" date not null, "form" text not null, "summary" text not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(
      `create index "family_guidance_session_guidance_id_held_on_index" on "family_guidance_session" ("guidance_id", "held_on");`,
    );

    this.addSql(
      `create table "family_education_attendance" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "activity_id" bigint not null, "attended_on" date not null, "accompanied_by" text null);`,
    );
    this.addSql(
      `create index "family_education_attendance_child_id_attended_on_index" on "family_education_attendance" ("child_id", "attended_on");`,
    );
    this.addSql(
      `alter table "family_education_attendance" add constraint "family_education_attendance_once" unique ("activity_id", "child_id");`,
    );

    this.addSql(
      `create table "at_risk_report" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "division_code" varchar(12) collate "C" not null, "grid_worker_id" bigint not null, "kind" text not null, "description" text not null, "reported_on" date not null, "handed_over_to" text null, "handed_over_on" date null, "answered_on" date null, "answer" text null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(
      `create index "at_risk_report_child_id_reported_on_index" on "at_risk_report" ("child_id", "reported_on");`,
    );
    this.addSql(
      `create index "at_risk_report_division_code_reported_on_index" on "at_risk_report" ("division_code", "reported_on");`,
    );
    this.addSql(`create index "at_risk_report_reported_on_index" on "at_risk_report" ("reported_on");`);
    this.addSql(`create index "at_risk_report_grid_worker_id_index" on "at_risk_report" ("grid_worker_id");`);

    this.addSql(
      `create table "joint_home_visit" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "division_code" varchar(12) collate "C" not null, "visited_on" date not null, "federation_visitors" text[] not null, "education_visitors" text[] not null, "findings" text not null, "next_step" text null, "next_due_on" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(
      `create index "joint_home_visit_child_id_visited_on_index" on "joint_home_visit" ("child_id", "visited_on");`,
    );
    this.addSql(
      `create index "joint_home_visit_division_code_visited_on_index" on "joint_home_visit" ("division_code", "visited_on");`,
    );
    this.addSql(`create index "joint_home_visit_visited_on_index" on "joint_home_visit" ("visited_on");`);

    this.addSql(
      `create table "key_family_record" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "reason" text not null, "note" text null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`create index "key_family_record_child_id_from_index" on "key_family_record" ("child_id", "from");`);
    this.addSql(
      `alter table "key_family_record" add constraint "key_family_record_no_overlap" exclude using gist ("child_id" with =, daterange("from", "until") with &&);`,
    );

    this.addSql(
      `create table "known_division" ("code" varchar(12) collate "C" not null, "level" text not null, primary key ("code"));`,
    );
    this.addSql(`comment on table "known_division" is '行政区划代码(公开标准数据,各部门各存一份,用于核对)';`);

    this.addSql(
      `create table "parents_school" ("id" bigserial primary key, "name" varchar(100) not null, "host_kind" text not null, "host_name" varchar(100) null, "division_code" varchar(12) collate "C" not null, "is_online" boolean not null default false, "head_name" varchar(50) null, "opened_on" date not null, "closed_on" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`create index "parents_school_division_code_index" on "parents_school" ("division_code");`);
    this.addSql(
      `create unique index "parents_school_open_name_unique" on "parents_school" ("division_code", "name") where "closed_on" is null;`,
    );

    this.addSql(
      `create table "women_and_childrens_home" ("id" bigserial primary key, "name" varchar(100) not null, "division_code" varchar(12) collate "C" not null, "address" varchar(255) null, "area_square_metres" numeric(8,1) null, "keeper_name" varchar(50) null, "phone" varchar(20) null, "opened_on" date not null, "closed_on" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(
      `create index "women_and_childrens_home_division_code_index" on "women_and_childrens_home" ("division_code");`,
    );
    this.addSql(
      `create unique index "women_and_childrens_home_open_name_unique" on "women_and_childrens_home" ("division_code", "name") where "closed_on" is null;`,
    );

    this.addSql(
      `alter table "counselling_centre" add constraint "counselling_centre_period_in_order" check ("closed_on" > "opened_on");`,
    );
    this.addSql(
      `alter table "counselling_centre" add constraint "counselling_centre_counsellors_positive" check ("counsellor_count" > 0);`,
    );

    this.addSql(
      `alter table "family_education_campaign" add constraint "family_education_campaign_period_in_order" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "family_education_campaign" add constraint "family_education_campaign_season_check" check ("season" in ('SPRING_FESTIVAL', 'WINTER_HOLIDAY', 'SUMMER_HOLIDAY', 'YEAR_ROUND'));`,
    );

    this.addSql(
      `alter table "family_education_expert" add constraint "family_education_expert_period_in_order" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "family_education_expert" add constraint "family_education_expert_has_topic" check (cardinality("topics") > 0);`,
    );
    this.addSql(
      `alter table "family_education_expert" add constraint "family_education_expert_qualification_check" check ("qualification" in ('FAMILY_EDUCATION_INSTRUCTOR', 'PSYCHOLOGICAL_COUNSELLOR', 'TEACHER', 'MEDICAL_WORKER', 'LEGAL_WORKER', 'SOCIAL_WORKER'));`,
    );
    this.addSql(
      `alter table "family_education_expert" add constraint "family_education_expert_topics_check" check ("topics" <@ array['SCREEN_ADDICTION'::text, 'HOME_SAFETY'::text, 'DROWNING'::text, 'TRAFFIC'::text, 'ABDUCTION'::text, 'BULLYING'::text, 'READING_TOGETHER'::text, 'PARENT_CHILD_COMMUNICATION'::text, 'STUDY_HABITS'::text, 'PSYCHOLOGICAL_WELLBEING'::text, 'ADOLESCENCE'::text, 'GUARDIANSHIP_DUTIES'::text]);`,
    );

    this.addSql(
      `alter table "family_education_volunteer" add constraint "family_education_volunteer_period_in_order" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "family_education_volunteer" add constraint "family_education_volunteer_qualification_check" check ("qualification" in ('FAMILY_EDUCATION_INSTRUCTOR', 'PSYCHOLOGICAL_COUNSELLOR', 'TEACHER', 'MEDICAL_WORKER', 'LEGAL_WORKER', 'SOCIAL_WORKER'));`,
    );

    this.addSql(`alter table "grid_worker" add constraint "grid_worker_period_in_order" check ("until" > "from");`);
    this.addSql(
      `alter table "grid_worker" add constraint "grid_worker_role_check" check ("role" in ('GRID_WORKER', 'VILLAGE_EXECUTIVE', 'VILLAGE_CHAIR'));`,
    );

    this.addSql(
      `alter table "guidance_site" add constraint "guidance_site_period_in_order" check ("closed_on" > "opened_on");`,
    );
    this.addSql(
      `alter table "guidance_site" add constraint "guidance_site_kind_check" check ("kind" in ('COUNTY_CENTRE', 'TOWNSHIP', 'COMMUNITY', 'VILLAGE', 'SCHOOL', 'WORKPLACE', 'ONLINE'));`,
    );
    this.addSql(
      `alter table "guidance_site" add constraint "guidance_site_services_check" check ("services" <@ array['LECTURE'::text, 'CONSULTATION'::text, 'ONE_TO_ONE_GUIDANCE'::text, 'READING_TOGETHER'::text, 'PARENT_CHILD_ACTIVITY'::text, 'HOLIDAY_CARE'::text]);`,
    );

    this.addSql(
      `alter table "family_education_activity" add constraint "family_education_activity_campaign_id_foreign" foreign key ("campaign_id") references "family_education_campaign" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "family_education_activity" add constraint "family_education_activity_site_id_foreign" foreign key ("site_id") references "guidance_site" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "family_education_activity" add constraint "family_education_activity_expert_id_foreign" foreign key ("expert_id") references "family_education_expert" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "family_education_activity" add constraint "family_education_activity_participants_positive" check ("participant_count" > 0);`,
    );
    this.addSql(
      `alter table "family_education_activity" add constraint "family_education_activity_form_check" check ("form" in ('LECTURE', 'READING_TOGETHER', 'PARENT_CHILD_ACTIVITY', 'CONSULTATION', 'SAFETY_EDUCATION', 'HOLIDAY_CARE'));`,
    );
    this.addSql(
      `alter table "family_education_activity" add constraint "family_education_activity_topic_check" check ("topic" in ('SCREEN_ADDICTION', 'HOME_SAFETY', 'DROWNING', 'TRAFFIC', 'ABDUCTION', 'BULLYING', 'READING_TOGETHER', 'PARENT_CHILD_COMMUNICATION', 'STUDY_HABITS', 'PSYCHOLOGICAL_WELLBEING', 'ADOLESCENCE', 'GUARDIANSHIP_DUTIES'));`,
    );

    this.addSql(
      `alter table "guidance_site_opening_time" add constraint "guidance_site_opening_time_site_id_foreign" foreign key ("site_id") references "guidance_site" ("id");`,
    );
    this.addSql(
      `alter table "guidance_site_opening_time" add constraint "guidance_site_opening_time_day_of_week" check ("day_of_week" >= 1 and "day_of_week" <= 7);`,
    );
    this.addSql(
      `alter table "guidance_site_opening_time" add constraint "guidance_site_opening_time_period_in_order" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "guidance_site_opening_time" add constraint "guidance_site_opening_time_in_order" check ("closes_at" > "opens_at");`,
    );
    this.addSql(
      `alter table "guidance_site_opening_time" add constraint "guidance_site_opening_time_of_day" check ("opens_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and "closes_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');`,
    );

    this.addSql(
      `alter table "family_guidance" add constraint "family_guidance_child_id_foreign" foreign key ("child_id") references "guided_child" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "family_guidance" add constraint "family_guidance_expert_id_foreign" foreign key ("expert_id") references "family_education_expert" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "family_guidance" add constraint "family_guidance_volunteer_id_foreign" foreign key ("volunteer_id") references "family_education_volunteer" ("id") on delete restrict;`,
    );
    this.addSql(
      `alter table "family_guidance" add constraint "family_guidance_one_guide" check (num_nonnulls("expert_id", "volunteer_id") = 1);`,
    );
    this.addSql(
      `alter table "family_guidance" add constraint "family_guidance_has_topic" check (cardinality("topics") > 0);`,
    );
    this.addSql(
      `alter table "family_guidance" add constraint "family_guidance_closed_in_order" check ("closed_on" >= "opened_on");`,
    );
    this.addSql(
      `alter table "family_guidance" add constraint "family_guidance_closed_with_outcome" check (("closed_on" is null) = ("outcome" is null));`,
    );
    this.addSql(
      `alter table "family_guidance" add constraint "family_guidance_topics_check" check ("topics" <@ array['SCREEN_ADDICTION'::text, 'HOME_SAFETY'::text, 'DROWNING'::text, 'TRAFFIC'::text, 'ABDUCTION'::text, 'BULLYING'::text, 'READING_TOGETHER'::text, 'PARENT_CHILD_COMMUNICATION'::text, 'STUDY_HABITS'::text, 'PSYCHOLOGICAL_WELLBEING'::text, 'ADOLESCENCE'::text, 'GUARDIANSHIP_DUTIES'::text]);`,
    );
    this.addSql(
      `alter table "family_guidance" add constraint "family_guidance_outcome_check" check ("outcome" in ('GOAL_REACHED', 'IMPROVED', 'REFERRED', 'FAMILY_MOVED', 'DECLINED'));`,
    );

    this.addSql(
      `alter table "family_guidance_session" add constraint "family_guidance_session_guidance_id_foreign" foreign key ("guidance_id") references "family_guidance" ("id");`,
    );
    this.addSql(
      `alter table "family_guidance_session" add constraint "family_guidance_session_form_check" check ("form" in ('AT_HOME', 'AT_SITE', 'PHONE', 'VIDEO'));`,
    );

    this.addSql(
      `alter table "family_education_attendance" add constraint "family_education_attendance_child_id_foreign" foreign key ("child_id") references "guided_child" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "family_education_attendance" add constraint "family_education_attendance_activity_id_foreign" foreign key ("activity_id") references "family_education_activity" ("id");`,
    );
    this.addSql(
      `alter table "family_education_attendance" add constraint "family_education_attendance_accompanied_by_check" check ("accompanied_by" in ('PARENT', 'GRANDPARENT', 'OTHER_RELATIVE', 'TEACHER'));`,
    );

    this.addSql(
      `alter table "at_risk_report" add constraint "at_risk_report_child_id_foreign" foreign key ("child_id") references "guided_child" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "at_risk_report" add constraint "at_risk_report_grid_worker_id_foreign" foreign key ("grid_worker_id") references "grid_worker" ("id");`,
    );
    this.addSql(
      `alter table "at_risk_report" add constraint "at_risk_report_handed_over_to_somebody" check (("handed_over_to" is null) = ("handed_over_on" is null));`,
    );
    this.addSql(
      `alter table "at_risk_report" add constraint "at_risk_report_answered_with_answer" check (("answered_on" is null) = ("answer" is null));`,
    );
    this.addSql(
      `alter table "at_risk_report" add constraint "at_risk_report_in_order" check ("handed_over_on" >= "reported_on" and "answered_on" >= coalesce("handed_over_on", "reported_on"));`,
    );
    this.addSql(
      `alter table "at_risk_report" add constraint "at_risk_report_kind_check" check ("kind" in ('NEW_DE_FACTO_UNATTENDED', 'DROPPING_OUT', 'DOMESTIC_VIOLENCE', 'GUARDIANSHIP_FAILURE', 'PSYCHOLOGICAL_DISTRESS', 'COERCION_OR_LURING', 'UNSAFE_SURROUNDINGS', 'OTHER'));`,
    );
    this.addSql(
      `alter table "at_risk_report" add constraint "at_risk_report_handed_over_to_check" check ("handed_over_to" in ('CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION', 'YOUTH_LEAGUE'));`,
    );

    this.addSql(
      `alter table "joint_home_visit" add constraint "joint_home_visit_child_id_foreign" foreign key ("child_id") references "guided_child" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "joint_home_visit" add constraint "joint_home_visit_next_later" check ("next_due_on" > "visited_on");`,
    );
    this.addSql(
      `alter table "joint_home_visit" add constraint "joint_home_visit_is_joint" check (cardinality("federation_visitors") > 0 and cardinality("education_visitors") > 0);`,
    );

    this.addSql(
      `alter table "key_family_record" add constraint "key_family_record_child_id_foreign" foreign key ("child_id") references "guided_child" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "key_family_record" add constraint "key_family_record_period_in_order" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "key_family_record" add constraint "key_family_record_reason_check" check ("reason" in ('LEFT_BEHIND', 'DE_FACTO_UNATTENDED', 'POVERTY', 'PARENT_ILL_OR_DISABLED', 'SINGLE_PARENT', 'FAMILY_CONFLICT', 'PARENT_IN_CUSTODY', 'OTHER'));`,
    );

    this.addSql(
      `alter table "known_division" add constraint "known_division_level_check" check ("level" in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'));`,
    );

    this.addSql(
      `alter table "parents_school" add constraint "parents_school_period_in_order" check ("closed_on" > "opened_on");`,
    );
    this.addSql(
      `alter table "parents_school" add constraint "parents_school_has_host" check ("is_online" or "host_name" is not null);`,
    );
    this.addSql(
      `alter table "parents_school" add constraint "parents_school_host_kind_check" check ("host_kind" in ('SCHOOL', 'KINDERGARTEN', 'COMMUNITY', 'VILLAGE', 'WORKPLACE', 'ONLINE_PLATFORM'));`,
    );

    this.addSql(
      `alter table "women_and_childrens_home" add constraint "women_and_childrens_home_period_in_order" check ("closed_on" > "opened_on");`,
    );
    this.addSql(
      `alter table "women_and_childrens_home" add constraint "women_and_childrens_home_area_positive" check ("area_square_metres" > 0);`,
    );
  }
}
