import { Migration } from '@mikro-orm/migrations';

/** The tables of civil affairs, as the entities state them. */
export class Migration001Initial extends Migration {
  override name = 'Migration001Initial';

  override up(): void | Promise<void> {
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
      `create table "childrens_home" ("id" bigserial primary key, "name" varchar(255) not null, "division_code" varchar(12) collate "C" not null, "address" varchar(255) null, "building_kind" text not null, "indoor_area_square_metres" numeric(8,1) not null, "has_video_contact" boolean not null, "has_reading_equipment" boolean not null, "has_recreation_equipment" boolean not null, "has_outdoor_space" boolean not null, "has_counselling_room" boolean not null, "is_insured" boolean not null, "functions" text[] not null, "status" text not null, "opened_on" date not null, "closed_on" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "childrens_home" is '村级儿童之家';`);
    this.addSql(
      `create index "childrens_home_division_code_name_index" on "childrens_home" ("division_code", "name");`,
    );
    this.addSql(
      `create index "childrens_home_name_characters" on "childrens_home" using gin (string_to_array(lower("name"), null));`,
    );
    this.addSql(
      `alter table "childrens_home" add constraint "childrens_home_name_unique" unique ("division_code", "name");`,
    );

    this.addSql(
      `create table "child_director" ("id" bigserial primary key, "name" varchar(100) not null, "sex" text not null, "phone" varchar(30) null, "division_code" varchar(12) collate "C" not null, "position" text not null, "home_id" bigint null, "assessment_passed_on" date null, "monthly_allowance_yuan" int not null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "child_director" is '儿童主任';`);
    this.addSql(
      `create index "child_director_division_code_name_index" on "child_director" ("division_code", "name");`,
    );

    this.addSql(
      `create table "child_service_organisation" ("id" bigserial primary key, "name" varchar(255) not null, "division_code" varchar(12) collate "C" not null, "registered_on" date not null, "incubated_on" date null, "dissolved_on" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "child_service_organisation" is '儿童服务类社会组织';`);
    this.addSql(
      `create index "child_service_organisation_division_code_name_index" on "child_service_organisation" ("division_code", "name");`,
    );

    this.addSql(
      `create table "child_supervisor" ("id" bigserial primary key, "name" varchar(100) not null, "sex" text not null, "phone" varchar(30) null, "division_code" varchar(12) collate "C" not null, "position" text not null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "child_supervisor" is '儿童督导员';`);
    this.addSql(
      `create index "child_supervisor_division_code_name_index" on "child_supervisor" ("division_code", "name");`,
    );

    this.addSql(
      `create table "division" ("code" varchar(12) collate "C" not null, "name" varchar(255) not null, "full_name" varchar(255) not null, "level" text not null, "parent_code" varchar(12) collate "C" null, "valid_from" date not null, "valid_until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, primary key ("code"));`,
    );
    this.addSql(`comment on table "division" is '行政区划';`);
    this.addSql(`create index "division_parent_code_index" on "division" ("parent_code");`);
    this.addSql(`create index "division_level_code_index" on "division" ("level", "code");`);

    this.addSql(
      `create table "home_demonstration" ("id" bigserial primary key, "home_id" bigint not null, "level" text not null, "from" date not null, "until" date null, "document" varchar(255) null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "home_demonstration" is '示范儿童之家';`);
    this.addSql(`create index "home_demonstration_home_id_from_index" on "home_demonstration" ("home_id", "from");`);

    this.addSql(
      `create table "home_duty_shift" ("id" bigserial primary key, "home_id" bigint not null, "position" int not null, "weekday" text not null, "person_name" varchar(100) not null, "phone" varchar(30) null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "home_duty_shift" is '儿童之家轮值';`);
    this.addSql(`create index "home_duty_shift_home_id_position_index" on "home_duty_shift" ("home_id", "position");`);

    this.addSql(
      `create table "home_opening_hours" ("id" bigserial primary key, "home_id" bigint not null, "position" int not null, "weekday" text not null, "season" text not null, "opens_at" varchar(5) not null, "closes_at" varchar(5) not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "home_opening_hours" is '儿童之家开放时间';`);
    this.addSql(
      `alter table "home_opening_hours" add constraint "home_opening_hours_position_unique" unique ("home_id", "position");`,
    );

    this.addSql(
      `create table "home_subsidy" ("id" bigserial primary key, "home_id" bigint not null, "purpose" text not null, "total_yuan" int not null, "province_yuan" int not null, "city_and_county_yuan" int not null, "fund" varchar(255) not null, "granted_on" date not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "home_subsidy" is '儿童之家补助';`);
    this.addSql(`create index "home_subsidy_home_id_granted_on_index" on "home_subsidy" ("home_id", "granted_on");`);

    this.addSql(
      `create table "known_division" ("code" varchar(12) collate "C" not null, "level" text not null, primary key ("code"));`,
    );
    this.addSql(`comment on table "known_division" is '行政区划代码(公开标准数据,各部门各存一份,用于核对)';`);

    this.addSql(
      `create table "publicity_event" ("id" bigserial primary key, "title" varchar(255) not null, "topic" varchar(255) not null, "division_code" varchar(12) collate "C" not null, "held_on" date not null, "participant_count" int not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "publicity_event" is '宣传活动';`);
    this.addSql(
      `create index "publicity_event_division_code_held_on_index" on "publicity_event" ("division_code", "held_on");`,
    );

    this.addSql(
      `create table "purchased_service" ("id" bigserial primary key, "organisation_id" bigint not null, "title" varchar(255) not null, "amount_yuan" int not null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "purchased_service" is '政府购买服务';`);
    this.addSql(
      `create index "purchased_service_organisation_id_from_index" on "purchased_service" ("organisation_id", "from");`,
    );

    this.addSql(
      `create table "registered_child" ("id" varchar(28) collate "C" not null, "name" varchar(100) not null, "national_id" varchar(18) null, "sex" text not null, "birth_date" date not null, "division_code" varchar(12) collate "C" not null, "resident_since" date not null, "household_division_code" varchar(12) collate "C" null, "address" varchar(255) null, "phone" varchar(30) null, "hobbies" text null, "family_situation" text null, "school_results" text null, "registered_on" date not null, "removed_on" date null, "removal_reason" varchar(255) null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1, primary key ("id"));`,
    );
    this.addSql(`comment on table "registered_child" is '登记儿童';`);
    this.addSql(
      `alter table "registered_child" add constraint "registered_child_national_id_unique" unique ("national_id");`,
    );
    this.addSql(
      `create index "registered_child_division_code_name_index" on "registered_child" ("division_code", "name");`,
    );
    this.addSql(`create index "registered_child_birth_date_index" on "registered_child" ("birth_date");`);
    this.addSql(
      `create index "registered_child_name_characters" on "registered_child" using gin (string_to_array(lower("name"), null));`,
    );

    this.addSql(
      `create table "parent" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "relation" text not null, "name" varchar(100) not null, "phone" varchar(30) null, "status" text not null, "status_since" date not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "parent" is '父母';`);
    this.addSql(`alter table "parent" add constraint "parent_relation_unique" unique ("child_id", "relation");`);

    this.addSql(
      `create table "parent_work_place" ("id" bigserial primary key, "parent_id" bigint not null, "place" varchar(255) not null, "employer" varchar(255) null, "occupation" varchar(255) null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "parent_work_place" is '父母务工地点';`);
    this.addSql(`create index "parent_work_place_parent_id_from_index" on "parent_work_place" ("parent_id", "from");`);

    this.addSql(
      `create table "former_parent_status" ("id" bigserial primary key, "parent_id" bigint not null, "status" text not null, "from" date not null, "until" date not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "former_parent_status" is '父母此前状况';`);
    this.addSql(
      `create index "former_parent_status_parent_id_from_index" on "former_parent_status" ("parent_id", "from");`,
    );

    this.addSql(
      `create table "needs_assessment" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "area" text not null, "level" text not null, "from" date not null, "until" date null, "finding" text not null, "assessed_by" varchar(100) not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "needs_assessment" is '需求评估';`);
    this.addSql(`create index "needs_assessment_child_id_from_index" on "needs_assessment" ("child_id", "from");`);

    this.addSql(
      `create table "mandatory_report" ("id" bigserial primary key, "child_id" varchar(28) collate "C" null, "division_code" varchar(12) collate "C" not null, "danger" text not null, "reporter_role" text not null, "reporter_unit" varchar(255) null, "description" text not null, "reported_on" date not null, "received_on" date null, "answered_on" date null, "answer" text null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "mandatory_report" is '强制报告';`);
    this.addSql(
      `create index "mandatory_report_child_id_reported_on_index" on "mandatory_report" ("child_id", "reported_on");`,
    );
    this.addSql(
      `create index "mandatory_report_division_code_reported_on_index" on "mandatory_report" ("division_code", "reported_on");`,
    );

    this.addSql(
      `create table "guardianship" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "guardian_name" varchar(100) not null, "relation" text not null, "phone" varchar(30) null, "from" date not null, "until" date null, "change_reason" varchar(255) null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "guardianship" is '监护关系';`);
    this.addSql(`create index "guardianship_child_id_from_index" on "guardianship" ("child_id", "from");`);

    this.addSql(
      `create table "child_subsidy" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "kind" text not null, "monthly_yuan" int not null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "child_subsidy" is '儿童补贴';`);
    this.addSql(`create index "child_subsidy_child_id_from_index" on "child_subsidy" ("child_id", "from");`);

    this.addSql(
      `create table "child_insurance" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "kind" text not null, "insurer" varchar(255) not null, "policy_number" varchar(60) null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "child_insurance" is '儿童保险';`);
    this.addSql(`create index "child_insurance_child_id_from_index" on "child_insurance" ("child_id", "from");`);

    this.addSql(
      `create table "child_category_record" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "category" text not null, "from" date not null, "until" date null, "determined_by" varchar(40) not null, "document" varchar(255) null, "end_reason" varchar(255) null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "child_category_record" is '儿童类别认定';`);
    this.addSql(
      `create index "child_category_record_child_id_from_index" on "child_category_record" ("child_id", "from");`,
    );
    this.addSql(
      `create index "child_category_record_category_until_index" on "child_category_record" ("category", "until");`,
    );

    this.addSql(
      `create table "residence_record" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "division_code" varchar(12) collate "C" not null, "address" varchar(255) null, "from" date not null, "until" date not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "residence_record" is '此前住址';`);
    this.addSql(`create index "residence_record_child_id_from_index" on "residence_record" ("child_id", "from");`);
    this.addSql(`create index "residence_record_division_code_index" on "residence_record" ("division_code");`);

    this.addSql(
      `create table "service_agreement" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "home_id" bigint not null, "guardian_name" varchar(100) not null, "signed_on" date not null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "service_agreement" is '委托服务协议书';`);
    this.addSql(`create index "service_agreement_child_id_from_index" on "service_agreement" ("child_id", "from");`);
    this.addSql(`create index "service_agreement_home_id_index" on "service_agreement" ("home_id");`);

    this.addSql(
      `create table "social_work_station" ("id" bigserial primary key, "name" varchar(255) not null, "division_code" varchar(12) collate "C" not null, "address" varchar(255) null, "opened_on" date not null, "closed_on" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "social_work_station" is '社工站';`);
    this.addSql(
      `create index "social_work_station_division_code_name_index" on "social_work_station" ("division_code", "name");`,
    );

    this.addSql(
      `create table "social_worker" ("id" bigserial primary key, "station_id" bigint not null, "name" varchar(100) not null, "phone" varchar(30) null, "qualification" text not null, "has_counsellor_qualification" boolean not null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "social_worker" is '社工';`);
    this.addSql(`create index "social_worker_station_id_name_index" on "social_worker" ("station_id", "name");`);

    this.addSql(
      `create table "service_case" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "station_id" bigint not null, "worker_id" bigint not null, "division_code" varchar(12) collate "C" not null, "opened_on" date not null, "closed_on" date null, "reason" text not null, "needs" text null, "plan" text null, "outcome" text null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "service_case" is '个案';`);
    this.addSql(`create index "service_case_child_id_opened_on_index" on "service_case" ("child_id", "opened_on");`);
    this.addSql(
      `create index "service_case_division_code_opened_on_index" on "service_case" ("division_code", "opened_on");`,
    );
    this.addSql(`create index "service_case_station_id_index" on "service_case" ("station_id");`);
    this.addSql(
      `create unique index "service_case_one_open" on "service_case" ("child_id") where "closed_on" is null;`,
    );

    this.addSql(
      `create table "home_visit" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "service_case_id" bigint null, "division_code" varchar(12) collate "C" not null, "visitor_kind" text not null, "visitor_name" varchar(100) not null, "visited_on" date not null, "purpose" text not null, "finding" text not null, "next_due_on" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "home_visit" is '入户探访';`);
    this.addSql(`create index "home_visit_child_id_visited_on_index" on "home_visit" ("child_id", "visited_on");`);
    this.addSql(
      `create index "home_visit_division_code_visited_on_index" on "home_visit" ("division_code", "visited_on");`,
    );
    this.addSql(`create index "home_visit_service_case_id_index" on "home_visit" ("service_case_id");`);

    this.addSql(
      `create table "referral" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "kind" text not null, "station_id" bigint null, "division_code" varchar(12) collate "C" not null, "referred_to" varchar(255) not null, "reason" text not null, "referred_on" date not null, "accepted_on" date null, "answered_on" date null, "answer" text null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "referral" is '转介';`);
    this.addSql(`create index "referral_child_id_referred_on_index" on "referral" ("child_id", "referred_on");`);
    this.addSql(
      `create index "referral_division_code_referred_on_index" on "referral" ("division_code", "referred_on");`,
    );

    this.addSql(
      `create table "standard" ("id" bigserial primary key, "code" varchar(60) not null, "title" varchar(255) not null, "region_code" varchar(12) collate "C" null, "value" numeric(14,3) not null, "unit" varchar(30) not null, "valid_from" date not null, "valid_until" date null, "document" varchar(255) not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "standard" is '标准';`);
    this.addSql(`create index "standard_code_valid_from_index" on "standard" ("code", "valid_from");`);

    this.addSql(
      `create table "township_care_home" ("id" bigserial primary key, "name" varchar(255) not null, "division_code" varchar(12) collate "C" not null, "address" varchar(255) null, "meets_provincial_standard" boolean not null, "opened_on" date not null, "closed_on" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "township_care_home" is '关爱之家';`);
    this.addSql(
      `create index "township_care_home_division_code_name_index" on "township_care_home" ("division_code", "name");`,
    );

    this.addSql(
      `create table "training" ("id" bigserial primary key, "title" varchar(255) not null, "audience" text not null, "division_code" varchar(12) collate "C" not null, "organiser" varchar(255) not null, "starts_on" date not null, "ends_on" date not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "training" is '培训';`);
    this.addSql(`create index "training_division_code_starts_on_index" on "training" ("division_code", "starts_on");`);

    this.addSql(
      `create table "training_participation" ("id" bigserial primary key, "training_id" bigint not null, "director_id" bigint null, "supervisor_id" bigint null, "has_passed" boolean not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "training_participation" is '参训记录';`);
    this.addSql(
      `create index "training_participation_supervisor_id_index" on "training_participation" ("supervisor_id");`,
    );
    this.addSql(
      `alter table "training_participation" add constraint "training_participation_director_unique" unique ("director_id", "training_id");`,
    );
    this.addSql(
      `alter table "training_participation" add constraint "training_participation_supervisor_unique" unique ("training_id", "supervisor_id");`,
    );

    this.addSql(
      `create table "vagrant_follow_up" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "division_code" varchar(12) collate "C" not null, "rescue_station" varchar(255) not null, "found_on" date not null, "found_place" varchar(255) not null, "returned_on" date null, "responsible_person" varchar(100) null, "followed_up_on" date null, "finding" text null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "vagrant_follow_up" is '流浪未成年人救助与回访';`);
    this.addSql(
      `create index "vagrant_follow_up_child_id_found_on_index" on "vagrant_follow_up" ("child_id", "found_on");`,
    );
    this.addSql(
      `create index "vagrant_follow_up_division_code_found_on_index" on "vagrant_follow_up" ("division_code", "found_on");`,
    );

    this.addSql(
      `alter table "childrens_home" add constraint "childrens_home_area_positive" check (indoor_area_square_metres > 0);`,
    );
    this.addSql(
      `alter table "childrens_home" add constraint "childrens_home_period_in_order" check (closed_on >= opened_on);`,
    );
    this.addSql(
      `alter table "childrens_home" add constraint "childrens_home_closing_dated" check ((status = 'CLOSED') = (closed_on is not null));`,
    );
    this.addSql(
      `alter table "childrens_home" add constraint "childrens_home_functions_known" check (functions <@ array['MANAGEMENT', 'EDUCATION', 'CARE', 'PROTECTION']::text[]);`,
    );
    this.addSql(
      `alter table "childrens_home" add constraint "childrens_home_building_kind_check" check ("building_kind" in ('VILLAGE_SERVICE_STATION', 'SCHOOL', 'KINDERGARTEN', 'PUBLIC_BUILDING', 'OTHER'));`,
    );
    this.addSql(
      `alter table "childrens_home" add constraint "childrens_home_status_check" check ("status" in ('OPERATING', 'SUSPENDED', 'CLOSED'));`,
    );

    this.addSql(
      `alter table "child_director" add constraint "child_director_home_id_foreign" foreign key ("home_id") references "childrens_home" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "child_director" add constraint "child_director_period_in_order" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "child_director" add constraint "child_director_allowance" check (monthly_allowance_yuan >= 0);`,
    );
    this.addSql(
      `alter table "child_director" add constraint "child_director_sex_check" check ("sex" in ('UNKNOWN', 'MALE', 'FEMALE', 'NOT_STATED'));`,
    );
    this.addSql(
      `alter table "child_director" add constraint "child_director_position_check" check ("position" in ('WOMAN_COMMITTEE_MEMBER', 'COMMITTEE_MEMBER', 'SCHOOL_LEADER', 'OTHER'));`,
    );

    this.addSql(
      `alter table "child_service_organisation" add constraint "child_service_organisation_period_in_order" check (dissolved_on >= registered_on);`,
    );

    this.addSql(
      `alter table "child_supervisor" add constraint "child_supervisor_period_in_order" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "child_supervisor" add constraint "child_supervisor_sex_check" check ("sex" in ('UNKNOWN', 'MALE', 'FEMALE', 'NOT_STATED'));`,
    );
    this.addSql(
      `alter table "child_supervisor" add constraint "child_supervisor_position_check" check ("position" in ('WOMAN_PARTY_OR_GOVERNMENT_LEADER', 'WOMENS_FEDERATION_CHAIR', 'OTHER'));`,
    );

    this.addSql(
      `alter table "division" add constraint "division_parent_code_foreign" foreign key ("parent_code") references "division" ("code") on delete set null;`,
    );
    this.addSql(`alter table "division" add constraint "division_validity_in_order" check (valid_until > valid_from);`);
    this.addSql(
      `alter table "division" add constraint "division_code_matches_level" check (length(code) = case level when 'PROVINCE' then 2 when 'CITY' then 4 when 'COUNTY' then 6 when 'TOWNSHIP' then 9 else 12 end);`,
    );
    this.addSql(
      `alter table "division" add constraint "division_level_check" check ("level" in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'));`,
    );

    this.addSql(
      `alter table "home_demonstration" add constraint "home_demonstration_home_id_foreign" foreign key ("home_id") references "childrens_home" ("id");`,
    );
    this.addSql(
      `alter table "home_demonstration" add constraint "home_demonstration_period_in_order" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "home_demonstration" add constraint "home_demonstration_level_check" check ("level" in ('COUNTY', 'CITY', 'PROVINCE'));`,
    );

    this.addSql(
      `alter table "home_duty_shift" add constraint "home_duty_shift_home_id_foreign" foreign key ("home_id") references "childrens_home" ("id");`,
    );
    this.addSql(
      `alter table "home_duty_shift" add constraint "home_duty_shift_period_in_order" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "home_duty_shift" add constraint "home_duty_shift_weekday_check" check ("weekday" in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'));`,
    );

    this.addSql(
      `alter table "home_opening_hours" add constraint "home_opening_hours_home_id_foreign" foreign key ("home_id") references "childrens_home" ("id");`,
    );
    this.addSql(
      `alter table "home_opening_hours" add constraint "home_opening_hours_clock" check (opens_at ~ '^([01]\\d|2[0-3]):[0-5]\\d$' and closes_at ~ '^([01]\\d|2[0-3]):[0-5]\\d$');`,
    );
    this.addSql(
      `alter table "home_opening_hours" add constraint "home_opening_hours_in_order" check (closes_at > opens_at);`,
    );
    this.addSql(
      `alter table "home_opening_hours" add constraint "home_opening_hours_weekday_check" check ("weekday" in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'));`,
    );
    this.addSql(
      `alter table "home_opening_hours" add constraint "home_opening_hours_season_check" check ("season" in ('SCHOOL_TERM', 'HOLIDAY', 'ALL_YEAR'));`,
    );

    this.addSql(
      `alter table "home_subsidy" add constraint "home_subsidy_home_id_foreign" foreign key ("home_id") references "childrens_home" ("id");`,
    );
    this.addSql(
      `alter table "home_subsidy" add constraint "home_subsidy_shares_make_total" check (total_yuan = province_yuan + city_and_county_yuan);`,
    );
    this.addSql(
      `alter table "home_subsidy" add constraint "home_subsidy_amounts" check (total_yuan > 0 and province_yuan >= 0 and city_and_county_yuan >= 0);`,
    );
    this.addSql(
      `alter table "home_subsidy" add constraint "home_subsidy_purpose_check" check ("purpose" in ('NEW_HOME', 'RUNNING', 'DEMONSTRATION'));`,
    );

    this.addSql(
      `alter table "known_division" add constraint "known_division_level_check" check ("level" in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'));`,
    );

    this.addSql(
      `alter table "publicity_event" add constraint "publicity_event_participants" check (participant_count >= 0);`,
    );

    this.addSql(
      `alter table "purchased_service" add constraint "purchased_service_organisation_id_foreign" foreign key ("organisation_id") references "child_service_organisation" ("id");`,
    );
    this.addSql(
      `alter table "purchased_service" add constraint "purchased_service_period_in_order" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "purchased_service" add constraint "purchased_service_amount_positive" check (amount_yuan > 0);`,
    );

    this.addSql(`alter table "registered_child" add constraint "registered_child_agrees_with_number" check (national_id is null or (
  substr(national_id, 7, 4)::int = extract(year from birth_date)
  and substr(national_id, 11, 2)::int = extract(month from birth_date)
  and substr(national_id, 13, 2)::int = extract(day from birth_date)
  and sex = case substr(national_id, 17, 1)::int % 2 when 1 then 'MALE' else 'FEMALE' end));`);
    this.addSql(
      `alter table "registered_child" add constraint "registered_child_provisional_without_number" check ((national_id is null) = starts_with(id, 'T-'));`,
    );
    this.addSql(
      `alter table "registered_child" add constraint "registered_child_born_before_registration" check (birth_date <= registered_on);`,
    );
    this.addSql(
      `alter table "registered_child" add constraint "registered_child_removal_in_order" check (removed_on >= registered_on);`,
    );
    this.addSql(
      `alter table "registered_child" add constraint "registered_child_removal_explained" check ((removed_on is null) = (removal_reason is null));`,
    );
    this.addSql(
      `alter table "registered_child" add constraint "registered_child_sex_check" check ("sex" in ('UNKNOWN', 'MALE', 'FEMALE', 'NOT_STATED'));`,
    );

    this.addSql(
      `alter table "parent" add constraint "parent_child_id_foreign" foreign key ("child_id") references "registered_child" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "parent" add constraint "parent_relation_check" check ("relation" in ('FATHER', 'MOTHER', 'STEPFATHER', 'STEPMOTHER', 'ADOPTIVE_FATHER', 'ADOPTIVE_MOTHER'));`,
    );
    this.addSql(
      `alter table "parent" add constraint "parent_status_check" check ("status" in ('AT_HOME', 'AWAY', 'DECEASED', 'MISSING', 'LOST_CONTACT', 'SERVING_SENTENCE', 'SEVERELY_DISABLED', 'SERIOUSLY_ILL', 'UNKNOWN'));`,
    );

    this.addSql(
      `alter table "parent_work_place" add constraint "parent_work_place_parent_id_foreign" foreign key ("parent_id") references "parent" ("id");`,
    );
    this.addSql(
      `alter table "parent_work_place" add constraint "parent_work_place_period_in_order" check ("until" > "from");`,
    );

    this.addSql(
      `alter table "former_parent_status" add constraint "former_parent_status_parent_id_foreign" foreign key ("parent_id") references "parent" ("id");`,
    );
    this.addSql(
      `alter table "former_parent_status" add constraint "former_parent_status_period_in_order" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "former_parent_status" add constraint "former_parent_status_status_check" check ("status" in ('AT_HOME', 'AWAY', 'DECEASED', 'MISSING', 'LOST_CONTACT', 'SERVING_SENTENCE', 'SEVERELY_DISABLED', 'SERIOUSLY_ILL', 'UNKNOWN'));`,
    );

    this.addSql(
      `alter table "needs_assessment" add constraint "needs_assessment_child_id_foreign" foreign key ("child_id") references "registered_child" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "needs_assessment" add constraint "needs_assessment_period_in_order" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "needs_assessment" add constraint "needs_assessment_area_check" check ("area" in ('GUARDIANSHIP', 'LIVING', 'HEALTH', 'DISABILITY', 'STUDY', 'EMOTIONAL_SUPPORT', 'SAFETY'));`,
    );
    this.addSql(
      `alter table "needs_assessment" add constraint "needs_assessment_level_check" check ("level" in ('NONE', 'SUPPORT', 'KEY_CARE'));`,
    );

    this.addSql(
      `alter table "mandatory_report" add constraint "mandatory_report_child_id_foreign" foreign key ("child_id") references "registered_child" ("id") on update cascade on delete set null;`,
    );
    this.addSql(
      `alter table "mandatory_report" add constraint "mandatory_report_days_in_order" check (received_on >= reported_on and answered_on >= coalesce(received_on, reported_on));`,
    );
    this.addSql(
      `alter table "mandatory_report" add constraint "mandatory_report_answer_dated" check ((answered_on is null) = (answer is null));`,
    );
    this.addSql(
      `alter table "mandatory_report" add constraint "mandatory_report_danger_check" check ("danger" in ('DROPPING_OUT', 'PSYCHOLOGICAL_IMBALANCE', 'COERCION', 'LURING', 'DOMESTIC_VIOLENCE', 'NEGLECT', 'SEXUAL_ABUSE', 'OTHER'));`,
    );
    this.addSql(
      `alter table "mandatory_report" add constraint "mandatory_report_reporter_role_check" check ("reporter_role" in ('CHILD_DIRECTOR', 'CHILD_SUPERVISOR', 'SOCIAL_WORKER', 'TEACHER', 'MEDICAL_STAFF', 'VILLAGE_COMMITTEE', 'GRID_WORKER', 'RELATIVE', 'OTHER'));`,
    );

    this.addSql(
      `alter table "guardianship" add constraint "guardianship_child_id_foreign" foreign key ("child_id") references "registered_child" ("id") on update cascade;`,
    );
    this.addSql(`alter table "guardianship" add constraint "guardianship_period_in_order" check ("until" > "from");`);
    this.addSql(
      `alter table "guardianship" add constraint "guardianship_relation_check" check ("relation" in ('FATHER', 'MOTHER', 'GRANDPARENT', 'SIBLING', 'OTHER_RELATIVE', 'INSTITUTION', 'OTHER'));`,
    );

    this.addSql(
      `alter table "child_subsidy" add constraint "child_subsidy_child_id_foreign" foreign key ("child_id") references "registered_child" ("id") on update cascade;`,
    );
    this.addSql(`alter table "child_subsidy" add constraint "child_subsidy_period_in_order" check ("until" > "from");`);
    this.addSql(`alter table "child_subsidy" add constraint "child_subsidy_amount_positive" check (monthly_yuan > 0);`);
    this.addSql(
      `alter table "child_subsidy" add constraint "child_subsidy_kind_check" check ("kind" in ('BASIC_LIVING', 'TEMPORARY_RELIEF', 'DISABILITY_CARE', 'EDUCATION_AID', 'OTHER'));`,
    );

    this.addSql(
      `alter table "child_insurance" add constraint "child_insurance_child_id_foreign" foreign key ("child_id") references "registered_child" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "child_insurance" add constraint "child_insurance_period_in_order" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "child_insurance" add constraint "child_insurance_kind_check" check ("kind" in ('ACCIDENT', 'MEDICAL', 'OTHER'));`,
    );

    this.addSql(
      `alter table "child_category_record" add constraint "child_category_record_child_id_foreign" foreign key ("child_id") references "registered_child" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "child_category_record" add constraint "child_category_record_period_in_order" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "child_category_record" add constraint "child_category_record_category_check" check ("category" in ('LEFT_BEHIND', 'IN_DIFFICULTY', 'DE_FACTO_UNATTENDED', 'ORPHAN', 'MIGRANT', 'VAGRANT'));`,
    );

    this.addSql(
      `alter table "residence_record" add constraint "residence_record_child_id_foreign" foreign key ("child_id") references "registered_child" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "residence_record" add constraint "residence_record_period_in_order" check ("until" > "from");`,
    );

    this.addSql(
      `alter table "service_agreement" add constraint "service_agreement_child_id_foreign" foreign key ("child_id") references "registered_child" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "service_agreement" add constraint "service_agreement_home_id_foreign" foreign key ("home_id") references "childrens_home" ("id");`,
    );
    this.addSql(
      `alter table "service_agreement" add constraint "service_agreement_period_in_order" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "service_agreement" add constraint "service_agreement_signed_first" check (signed_on <= "from");`,
    );

    this.addSql(
      `alter table "social_work_station" add constraint "social_work_station_period_in_order" check (closed_on >= opened_on);`,
    );

    this.addSql(
      `alter table "social_worker" add constraint "social_worker_station_id_foreign" foreign key ("station_id") references "social_work_station" ("id");`,
    );
    this.addSql(`alter table "social_worker" add constraint "social_worker_period_in_order" check ("until" > "from");`);
    this.addSql(
      `alter table "social_worker" add constraint "social_worker_qualification_check" check ("qualification" in ('NONE', 'ASSISTANT_SOCIAL_WORKER', 'SOCIAL_WORKER', 'SENIOR_SOCIAL_WORKER'));`,
    );

    this.addSql(
      `alter table "service_case" add constraint "service_case_child_id_foreign" foreign key ("child_id") references "registered_child" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_station_id_foreign" foreign key ("station_id") references "social_work_station" ("id");`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_worker_id_foreign" foreign key ("worker_id") references "social_worker" ("id");`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_period_in_order" check (closed_on >= opened_on);`,
    );
    this.addSql(
      `alter table "service_case" add constraint "service_case_closing_explained" check ((closed_on is null) = (outcome is null));`,
    );

    this.addSql(
      `alter table "home_visit" add constraint "home_visit_child_id_foreign" foreign key ("child_id") references "registered_child" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "home_visit" add constraint "home_visit_service_case_id_foreign" foreign key ("service_case_id") references "service_case" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "home_visit" add constraint "home_visit_next_after_this" check (next_due_on > visited_on);`,
    );
    this.addSql(
      `alter table "home_visit" add constraint "home_visit_visitor_kind_check" check ("visitor_kind" in ('SOCIAL_WORKER', 'CHILD_DIRECTOR', 'CHILD_SUPERVISOR', 'VOLUNTEER', 'OTHER'));`,
    );
    this.addSql(
      `alter table "home_visit" add constraint "home_visit_purpose_check" check ("purpose" in ('REGULAR_VISIT', 'KEY_CHECK', 'CASE_FOLLOW_UP', 'NEEDS_ASSESSMENT', 'REGISTER_UPDATE', 'RETURN_FOLLOW_UP'));`,
    );

    this.addSql(
      `alter table "referral" add constraint "referral_child_id_foreign" foreign key ("child_id") references "registered_child" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "referral" add constraint "referral_station_id_foreign" foreign key ("station_id") references "social_work_station" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "referral" add constraint "referral_days_in_order" check (accepted_on >= referred_on and answered_on >= coalesce(accepted_on, referred_on));`,
    );
    this.addSql(
      `alter table "referral" add constraint "referral_answer_dated" check ((answered_on is null) = (answer is null));`,
    );
    this.addSql(
      `alter table "referral" add constraint "referral_kind_check" check ("kind" in ('PSYCHOLOGICAL_HELP', 'SCHOOL_RETURN', 'MEDICAL_CARE', 'SOCIAL_ASSISTANCE', 'LEGAL_AID', 'HOME_AREA_RETURN', 'OTHER'));`,
    );

    this.addSql(`alter table "standard" add constraint "standard_validity_in_order" check (valid_until > valid_from);`);

    this.addSql(
      `alter table "township_care_home" add constraint "township_care_home_period_in_order" check (closed_on >= opened_on);`,
    );

    this.addSql(`alter table "training" add constraint "training_days_in_order" check (ends_on >= starts_on);`);
    this.addSql(
      `alter table "training" add constraint "training_audience_check" check ("audience" in ('CHILD_DIRECTOR', 'CHILD_SUPERVISOR'));`,
    );

    this.addSql(
      `alter table "training_participation" add constraint "training_participation_training_id_foreign" foreign key ("training_id") references "training" ("id");`,
    );
    this.addSql(
      `alter table "training_participation" add constraint "training_participation_director_id_foreign" foreign key ("director_id") references "child_director" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "training_participation" add constraint "training_participation_supervisor_id_foreign" foreign key ("supervisor_id") references "child_supervisor" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "training_participation" add constraint "training_participation_one_person" check (num_nonnulls(director_id, supervisor_id) = 1);`,
    );

    this.addSql(
      `alter table "vagrant_follow_up" add constraint "vagrant_follow_up_child_id_foreign" foreign key ("child_id") references "registered_child" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "vagrant_follow_up" add constraint "vagrant_follow_up_days_in_order" check (returned_on >= found_on and followed_up_on >= returned_on);`,
    );
    this.addSql(
      `alter table "vagrant_follow_up" add constraint "vagrant_follow_up_after_return" check (followed_up_on is null or returned_on is not null);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "child_director" drop constraint "child_director_home_id_foreign";`);
    this.addSql(`alter table "home_demonstration" drop constraint "home_demonstration_home_id_foreign";`);
    this.addSql(`alter table "home_duty_shift" drop constraint "home_duty_shift_home_id_foreign";`);
    this.addSql(`alter table "home_opening_hours" drop constraint "home_opening_hours_home_id_foreign";`);
    this.addSql(`alter table "home_subsidy" drop constraint "home_subsidy_home_id_foreign";`);
    this.addSql(`alter table "service_agreement" drop constraint "service_agreement_home_id_foreign";`);
    this.addSql(`alter table "training_participation" drop constraint "training_participation_director_id_foreign";`);
    this.addSql(`alter table "purchased_service" drop constraint "purchased_service_organisation_id_foreign";`);
    this.addSql(`alter table "training_participation" drop constraint "training_participation_supervisor_id_foreign";`);
    this.addSql(`alter table "division" drop constraint "division_parent_code_foreign";`);
    this.addSql(`alter table "parent" drop constraint "parent_child_id_foreign";`);
    this.addSql(`alter table "needs_assessment" drop constraint "needs_assessment_child_id_foreign";`);
    this.addSql(`alter table "mandatory_report" drop constraint "mandatory_report_child_id_foreign";`);
    this.addSql(`alter table "guardianship" drop constraint "guardianship_child_id_foreign";`);
    this.addSql(`alter table "child_subsidy" drop constraint "child_subsidy_child_id_foreign";`);
    this.addSql(`alter table "child_insurance" drop constraint "child_insurance_child_id_foreign";`);
    this.addSql(`alter table "child_category_record" drop constraint "child_category_record_child_id_foreign";`);
    this.addSql(`alter table "residence_record" drop constraint "residence_record_child_id_foreign";`);
    this.addSql(`alter table "service_agreement" drop constraint "service_agreement_child_id_foreign";`);
    this.addSql(`alter table "service_case" drop constraint "service_case_child_id_foreign";`);
    this.addSql(`alter table "home_visit" drop constraint "home_visit_child_id_foreign";`);
    this.addSql(`alter table "referral" drop constraint "referral_child_id_foreign";`);
    this.addSql(`alter table "vagrant_follow_up" drop constraint "vagrant_follow_up_child_id_foreign";`);
    this.addSql(`alter table "parent_work_place" drop constraint "parent_work_place_parent_id_foreign";`);
    this.addSql(`alter table "former_parent_status" drop constraint "former_parent_status_parent_id_foreign";`);
    this.addSql(`alter table "social_worker" drop constraint "social_worker_station_id_foreign";`);
    this.addSql(`alter table "service_case" drop constraint "service_case_station_id_foreign";`);
    this.addSql(`alter table "referral" drop constraint "referral_station_id_foreign";`);
    this.addSql(`alter table "service_case" drop constraint "service_case_worker_id_foreign";`);
    this.addSql(`alter table "home_visit" drop constraint "home_visit_service_case_id_foreign";`);
    this.addSql(`alter table "training_participation" drop constraint "training_participation_training_id_foreign";`);

    this.addSql(`drop table if exists "act_receipt" cascade;`);
    this.addSql(`drop table if exists "child_alias" cascade;`);
    this.addSql(`drop table if exists "childrens_home" cascade;`);
    this.addSql(`drop table if exists "child_director" cascade;`);
    this.addSql(`drop table if exists "child_service_organisation" cascade;`);
    this.addSql(`drop table if exists "child_supervisor" cascade;`);
    this.addSql(`drop table if exists "division" cascade;`);
    this.addSql(`drop table if exists "home_demonstration" cascade;`);
    this.addSql(`drop table if exists "home_duty_shift" cascade;`);
    this.addSql(`drop table if exists "home_opening_hours" cascade;`);
    this.addSql(`drop table if exists "home_subsidy" cascade;`);
    this.addSql(`drop table if exists "known_division" cascade;`);
    this.addSql(`drop table if exists "publicity_event" cascade;`);
    this.addSql(`drop table if exists "purchased_service" cascade;`);
    this.addSql(`drop table if exists "registered_child" cascade;`);
    this.addSql(`drop table if exists "parent" cascade;`);
    this.addSql(`drop table if exists "parent_work_place" cascade;`);
    this.addSql(`drop table if exists "former_parent_status" cascade;`);
    this.addSql(`drop table if exists "needs_assessment" cascade;`);
    this.addSql(`drop table if exists "mandatory_report" cascade;`);
    this.addSql(`drop table if exists "guardianship" cascade;`);
    this.addSql(`drop table if exists "child_subsidy" cascade;`);
    this.addSql(`drop table if exists "child_insurance" cascade;`);
    this.addSql(`drop table if exists "child_category_record" cascade;`);
    this.addSql(`drop table if exists "residence_record" cascade;`);
    this.addSql(`drop table if exists "service_agreement" cascade;`);
    this.addSql(`drop table if exists "social_work_station" cascade;`);
    this.addSql(`drop table if exists "social_worker" cascade;`);
    this.addSql(`drop table if exists "service_case" cascade;`);
    this.addSql(`drop table if exists "home_visit" cascade;`);
    this.addSql(`drop table if exists "referral" cascade;`);
    this.addSql(`drop table if exists "standard" cascade;`);
    this.addSql(`drop table if exists "township_care_home" cascade;`);
    this.addSql(`drop table if exists "training" cascade;`);
    this.addSql(`drop table if exists "training_participation" cascade;`);
    this.addSql(`drop table if exists "vagrant_follow_up" cascade;`);
  }
}
