import { Migration } from '@mikro-orm/migrations';

/** The tables of the education department, as the entities state them. */
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
      `create table "dropout_bulletin" ("id" bigserial primary key, "division_code" varchar(12) collate "C" not null, "month" date not null, "published_on" date not null, "new_count" int not null, "visited_count" int not null, "returned_count" int not null, "open_count" int not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "dropout_bulletin" is '控辍保学月度通报';`);
    this.addSql(
      `alter table "dropout_bulletin" add constraint "dropout_bulletin_unique" unique ("division_code", "month");`,
    );

    this.addSql(
      `create table "known_division" ("code" varchar(12) collate "C" not null, "level" text not null, primary key ("code"));`,
    );
    this.addSql(`comment on table "known_division" is '行政区划代码(公开标准数据,各部门各存一份,用于核对)';`);

    this.addSql(
      `create table "pupil" ("id" varchar(28) collate "C" not null, "name" varchar(255) not null, "sex" text not null, "birth_date" date not null, "division_code" varchar(12) collate "C" not null, "national_id" varchar(18) null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1, primary key ("id"));`,
    );
    this.addSql(`comment on table "pupil" is '学生(学籍登记的基本信息)';`);
    this.addSql(`create index "pupil_division_code_index" on "pupil" ("division_code");`);
    this.addSql(`create index "pupil_name_characters" on "pupil" using gin (string_to_array(lower("name"), null));`);

    this.addSql(
      `create table "school" ("id" bigserial primary key, "name" varchar(255) not null, "kind" text not null, "is_boarding" boolean not null, "division_code" varchar(12) collate "C" not null, "address" varchar(255) null, "has_counselling_room" boolean not null, "psychology_teacher_count" int not null default 0, "counselling_book_count" int not null default 0, "has_parents_committee" boolean not null default false, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "school" is '学校';`);
    this.addSql(`create index "school_division_code_index" on "school" ("division_code");`);
    this.addSql(`create index "school_name_characters" on "school" using gin (string_to_array(lower("name"), null));`);
    this.addSql(`alter table "school" add constraint "school_name_unique" unique ("division_code", "name");`);

    this.addSql(
      `create table "safety_drill" ("id" bigserial primary key, "school_id" bigint not null, "hazard" text not null, "held_on" date not null, "participant_count" int not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "safety_drill" is '安全演练';`);
    this.addSql(`create index "safety_drill_school_id_held_on_index" on "safety_drill" ("school_id", "held_on");`);

    this.addSql(
      `create table "rural_youth_palace" ("id" bigserial primary key, "school_id" bigint not null, "name" varchar(255) not null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "rural_youth_palace" is '乡村少年宫';`);
    this.addSql(
      `create index "rural_youth_palace_school_id_from_index" on "rural_youth_palace" ("school_id", "from");`,
    );
    this.addSql(
      `alter table "rural_youth_palace" add constraint "rural_youth_palace_no_overlap" exclude using gist ("school_id" with =, daterange("from", "until") with &&);`,
    );

    this.addSql(
      `create table "course" ("id" bigserial primary key, "youth_palace_id" bigint not null, "kind" text not null, "name" varchar(255) not null, "weekday" text not null, "teacher_name" varchar(255) null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "course" is '课后服务课程';`);
    this.addSql(`create index "course_youth_palace_id_weekday_index" on "course" ("youth_palace_id", "weekday");`);

    this.addSql(
      `create table "psychological_screening" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "school_id" bigint not null, "screened_on" date not null, "instrument" varchar(255) not null, "result" text not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "psychological_screening" is '心理健康筛查(极敏感)';`);
    this.addSql(
      `alter table "psychological_screening" add constraint "psychological_screening_unique" unique ("child_id", "screened_on", "instrument");`,
    );

    this.addSql(
      `create table "psychological_file" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "school_id" bigint not null, "opened_on" date not null, "reason" text not null, "closed_on" date null, "outcome" text null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "psychological_file" is '心理健康档案(极敏感)';`);
    this.addSql(
      `create index "psychological_file_child_id_opened_on_index" on "psychological_file" ("child_id", "opened_on");`,
    );
    this.addSql(
      `create unique index "psychological_file_open_unique" on "psychological_file" ("child_id") where "closed_on" is null;`,
    );

    this.addSql(
      `create table "psychological_support_record" ("id" bigserial primary key, "psychological_file_id" bigint not null, "supported_on" date not null, "form" text not null, "note" text not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "psychological_support_record" is '心理帮扶记录(极敏感)';`);
    this.addSql(
      `create index "psychological_support_record_psychological_file_id_b750a_index" on "psychological_support_record" ("psychological_file_id", "supported_on");`,
    );

    this.addSql(
      `create table "psychological_file_supporter" ("id" bigserial primary key, "psychological_file_id" bigint not null, "role" text not null, "name" varchar(255) not null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "psychological_file_supporter" is '心理帮扶人员(极敏感)';`);
    this.addSql(
      `create index "psychological_file_supporter_psychological_file_id_from_index" on "psychological_file_supporter" ("psychological_file_id", "from");`,
    );
    this.addSql(
      `alter table "psychological_file_supporter" add constraint "psychological_file_supporter_no_overlap" exclude using gist ("psychological_file_id" with =, "role" with =, "name" with =, daterange("from", "until") with &&);`,
    );

    this.addSql(
      `create table "enrolment" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "school_id" bigint not null, "grade" text not null, "class_name" varchar(255) null, "kind" text not null, "leaving_reason" text null, "leaving_note" varchar(255) null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "enrolment" is '学籍';`);
    this.addSql(`create index "enrolment_child_id_from_index" on "enrolment" ("child_id", "from");`);
    this.addSql(`create index "enrolment_current" on "enrolment" ("school_id", "grade") where "until" is null;`);
    this.addSql(
      `alter table "enrolment" add constraint "enrolment_no_overlap" exclude using gist ("child_id" with =, "school_id" with =, daterange("from", "until") with &&) where ("until" is not null);`,
    );
    this.addSql(
      `create unique index "enrolment_open_unique" on "enrolment" ("child_id", "school_id") where "until" is null;`,
    );

    this.addSql(
      `create table "campus_activity" ("id" bigserial primary key, "school_id" bigint not null, "theme" text not null, "title" varchar(255) not null, "held_on" date not null, "participant_count" int not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "campus_activity" is '主题校园活动';`);
    this.addSql(
      `create index "campus_activity_school_id_held_on_index" on "campus_activity" ("school_id", "held_on");`,
    );

    this.addSql(
      `create table "attendance_month" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "school_id" bigint not null, "month" date not null, "school_days" smallint not null, "days_attended" smallint not null, "absences_with_reason" smallint not null default 0, "absences_without_reason" smallint not null default 0, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "attendance_month" is '按月考勤';`);
    this.addSql(
      `alter table "attendance_month" add constraint "attendance_month_unique" unique ("child_id", "month", "school_id");`,
    );

    this.addSql(
      `create table "school_care_need" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "school_id" bigint not null, "area" text not null, "need" text not null, "measure" text null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "school_care_need" is '在校关爱需求';`);
    this.addSql(`create index "school_care_need_child_id_from_index" on "school_care_need" ("child_id", "from");`);
    this.addSql(
      `alter table "school_care_need" add constraint "school_care_need_no_overlap" exclude using gist ("child_id" with =, "area" with =, daterange("from", "until") with &&);`,
    );

    this.addSql(
      `create table "school_file" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "school_id" bigint not null, "opened_on" date not null, "closed_on" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "school_file" is '学校留守儿童档案';`);
    this.addSql(`create index "school_file_child_id_opened_on_index" on "school_file" ("child_id", "opened_on");`);
    this.addSql(`create index "school_file_school_id_index" on "school_file" ("school_id");`);
    this.addSql(
      `create unique index "school_file_open_unique" on "school_file" ("child_id") where "closed_on" is null;`,
    );

    this.addSql(
      `create table "school_file_guardian" ("id" bigserial primary key, "school_file_id" bigint not null, "name" varchar(255) not null, "relation" text not null, "phone" varchar(30) null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "school_file_guardian" is '学校登记的监护人';`);
    this.addSql(
      `create index "school_file_guardian_school_file_id_from_index" on "school_file_guardian" ("school_file_id", "from");`,
    );
    this.addSql(
      `alter table "school_file_guardian" add constraint "school_file_guardian_no_overlap" exclude using gist ("school_file_id" with =, daterange("from", "until") with &&);`,
    );

    this.addSql(
      `create table "school_file_parent_change" ("id" bigserial primary key, "school_file_id" bigint not null, "parent" text not null, "kind" text not null, "changed_on" date not null, "work_place" varchar(255) null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "school_file_parent_change" is '父母外出变动';`);
    this.addSql(
      `alter table "school_file_parent_change" add constraint "school_file_parent_change_unique" unique ("school_file_id", "parent", "changed_on");`,
    );

    this.addSql(
      `create table "school_social_worker" ("id" bigserial primary key, "school_id" bigint not null, "name" varchar(255) not null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "school_social_worker" is '驻校社工任职';`);
    this.addSql(
      `create index "school_social_worker_school_id_from_index" on "school_social_worker" ("school_id", "from");`,
    );
    this.addSql(
      `alter table "school_social_worker" add constraint "school_social_worker_no_overlap" exclude using gist ("school_id" with =, "name" with =, daterange("from", "until") with &&);`,
    );

    this.addSql(
      `create table "suspected_dropout" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "school_id" bigint not null, "state" text not null, "reason" text not null, "suspected_on" date not null, "visited_on" date null, "returned_on" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "suspected_dropout" is '疑似辍学跟踪';`);
    this.addSql(
      `create index "suspected_dropout_child_id_suspected_on_index" on "suspected_dropout" ("child_id", "suspected_on");`,
    );
    this.addSql(`create index "suspected_dropout_school_id_index" on "suspected_dropout" ("school_id");`);
    this.addSql(`create index "suspected_dropout_suspected_on_index" on "suspected_dropout" ("suspected_on");`);
    this.addSql(
      `create unique index "suspected_dropout_open_unique" on "suspected_dropout" ("child_id") where "state" <> 'RETURNED';`,
    );

    this.addSql(
      `create table "suspected_dropout_visit" ("id" bigserial primary key, "suspected_dropout_id" bigint not null, "visited_on" date not null, "visitors" varchar(255) not null, "findings" text not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "suspected_dropout_visit" is '家访劝返';`);
    this.addSql(
      `create index "suspected_dropout_visit_suspected_dropout_id_visited_on_index" on "suspected_dropout_visit" ("suspected_dropout_id", "visited_on");`,
    );

    this.addSql(
      `create table "teacher_pairing" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "school_id" bigint not null, "teacher_name" varchar(255) not null, "teacher_kind" text not null, "purpose" text not null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "teacher_pairing" is '教师结对';`);
    this.addSql(`create index "teacher_pairing_child_id_from_index" on "teacher_pairing" ("child_id", "from");`);
    this.addSql(
      `alter table "teacher_pairing" add constraint "teacher_pairing_no_overlap" exclude using gist ("child_id" with =, "teacher_name" with =, daterange("from", "until") with &&);`,
    );

    this.addSql(
      `create table "teacher_visit" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "school_id" bigint not null, "visited_on" date not null, "teacher_name" varchar(255) not null, "form" text not null, "summary" text not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`comment on table "teacher_visit" is '教师家访';`);
    this.addSql(
      `create index "teacher_visit_child_id_visited_on_index" on "teacher_visit" ("child_id", "visited_on");`,
    );

    this.addSql(
      `alter table "dropout_bulletin" add constraint "dropout_bulletin_first_day" check (extract(day from "month") = 1);`,
    );
    this.addSql(
      `alter table "dropout_bulletin" add constraint "dropout_bulletin_after_month" check ("published_on" > "month");`,
    );
    this.addSql(
      `alter table "dropout_bulletin" add constraint "dropout_bulletin_counts" check (least("new_count", "visited_count", "returned_count", "open_count") >= 0);`,
    );

    this.addSql(
      `alter table "known_division" add constraint "known_division_level_check" check ("level" in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'));`,
    );

    this.addSql(
      `alter table "pupil" add constraint "pupil_sex_check" check ("sex" in ('UNKNOWN', 'MALE', 'FEMALE', 'NOT_STATED'));`,
    );

    this.addSql(
      `alter table "school" add constraint "school_psychology_teacher_count" check ("psychology_teacher_count" >= 0);`,
    );
    this.addSql(
      `alter table "school" add constraint "school_counselling_book_count" check ("counselling_book_count" >= 0);`,
    );
    this.addSql(
      `alter table "school" add constraint "school_kind_check" check ("kind" in ('KINDERGARTEN', 'PRIMARY', 'MIDDLE', 'NINE_YEAR', 'HIGH', 'VOCATIONAL', 'SPECIAL'));`,
    );

    this.addSql(
      `alter table "safety_drill" add constraint "safety_drill_school_id_foreign" foreign key ("school_id") references "school" ("id");`,
    );
    this.addSql(
      `alter table "safety_drill" add constraint "safety_drill_participant_count" check ("participant_count" >= 0);`,
    );
    this.addSql(
      `alter table "safety_drill" add constraint "safety_drill_hazard_check" check ("hazard" in ('DROWNING', 'GAS', 'FOOD_POISONING', 'FIRE', 'EARTHQUAKE', 'TRAFFIC'));`,
    );

    this.addSql(
      `alter table "rural_youth_palace" add constraint "rural_youth_palace_school_id_foreign" foreign key ("school_id") references "school" ("id");`,
    );
    this.addSql(
      `alter table "rural_youth_palace" add constraint "rural_youth_palace_period" check ("until" > "from");`,
    );

    this.addSql(
      `alter table "course" add constraint "course_youth_palace_id_foreign" foreign key ("youth_palace_id") references "rural_youth_palace" ("id");`,
    );
    this.addSql(`alter table "course" add constraint "course_period" check ("until" > "from");`);
    this.addSql(
      `alter table "course" add constraint "course_kind_check" check ("kind" in ('MORAL_EDUCATION', 'SPORT', 'ARTS', 'LABOUR', 'READING', 'SCIENCE', 'INTEREST_GROUP', 'CLUB'));`,
    );
    this.addSql(
      `alter table "course" add constraint "course_weekday_check" check ("weekday" in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'));`,
    );

    this.addSql(
      `alter table "psychological_screening" add constraint "psychological_screening_child_id_foreign" foreign key ("child_id") references "pupil" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "psychological_screening" add constraint "psychological_screening_school_id_foreign" foreign key ("school_id") references "school" ("id");`,
    );
    this.addSql(
      `alter table "psychological_screening" add constraint "psychological_screening_result_check" check ("result" in ('NORMAL', 'ATTENTION', 'SEVERE'));`,
    );

    this.addSql(
      `alter table "psychological_file" add constraint "psychological_file_child_id_foreign" foreign key ("child_id") references "pupil" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "psychological_file" add constraint "psychological_file_school_id_foreign" foreign key ("school_id") references "school" ("id");`,
    );
    this.addSql(
      `alter table "psychological_file" add constraint "psychological_file_period" check ("closed_on" >= "opened_on");`,
    );
    this.addSql(
      `alter table "psychological_file" add constraint "psychological_file_outcome" check (("closed_on" is null) = ("outcome" is null));`,
    );

    this.addSql(
      `alter table "psychological_support_record" add constraint "psychological_support_record_psychological_file_id_foreign" foreign key ("psychological_file_id") references "psychological_file" ("id");`,
    );
    this.addSql(
      `alter table "psychological_support_record" add constraint "psychological_support_record_form_check" check ("form" in ('INDIVIDUAL', 'GROUP'));`,
    );

    this.addSql(
      `alter table "psychological_file_supporter" add constraint "psychological_file_supporter_psychological_file_id_foreign" foreign key ("psychological_file_id") references "psychological_file" ("id");`,
    );
    this.addSql(
      `alter table "psychological_file_supporter" add constraint "psychological_file_supporter_period" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "psychological_file_supporter" add constraint "psychological_file_supporter_role_check" check ("role" in ('CLASS_TEACHER', 'PSYCHOLOGY_TEACHER', 'SCHOOL_SOCIAL_WORKER', 'PROFESSIONAL_AGENCY'));`,
    );

    this.addSql(
      `alter table "enrolment" add constraint "enrolment_child_id_foreign" foreign key ("child_id") references "pupil" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "enrolment" add constraint "enrolment_school_id_foreign" foreign key ("school_id") references "school" ("id");`,
    );
    this.addSql(`alter table "enrolment" add constraint "enrolment_period" check ("until" > "from");`);
    this.addSql(
      `alter table "enrolment" add constraint "enrolment_leaving" check (("until" is null) = ("leaving_reason" is null));`,
    );
    this.addSql(
      `alter table "enrolment" add constraint "enrolment_grade_check" check ("grade" in ('KINDERGARTEN_JUNIOR', 'KINDERGARTEN_MIDDLE', 'KINDERGARTEN_SENIOR', 'PRIMARY_1', 'PRIMARY_2', 'PRIMARY_3', 'PRIMARY_4', 'PRIMARY_5', 'PRIMARY_6', 'MIDDLE_1', 'MIDDLE_2', 'MIDDLE_3', 'HIGH_1', 'HIGH_2', 'HIGH_3'));`,
    );
    this.addSql(
      `alter table "enrolment" add constraint "enrolment_kind_check" check ("kind" in ('ENROLLED', 'TRANSFERRED', 'PROMOTED', 'RETURNED'));`,
    );
    this.addSql(
      `alter table "enrolment" add constraint "enrolment_leaving_reason_check" check ("leaving_reason" in ('GRADUATED', 'TRANSFERRED', 'PROMOTED', 'SUSPENDED', 'DROPPED_OUT', 'MOVED_AWAY', 'OTHER'));`,
    );

    this.addSql(
      `alter table "campus_activity" add constraint "campus_activity_school_id_foreign" foreign key ("school_id") references "school" ("id");`,
    );
    this.addSql(
      `alter table "campus_activity" add constraint "campus_activity_participant_count" check ("participant_count" >= 0);`,
    );
    this.addSql(
      `alter table "campus_activity" add constraint "campus_activity_theme_check" check ("theme" in ('PATRIOTISM', 'PSYCHOLOGY', 'LAW', 'ADOLESCENCE', 'ANTI_BULLYING'));`,
    );

    this.addSql(
      `alter table "attendance_month" add constraint "attendance_month_child_id_foreign" foreign key ("child_id") references "pupil" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "attendance_month" add constraint "attendance_month_school_id_foreign" foreign key ("school_id") references "school" ("id");`,
    );
    this.addSql(
      `alter table "attendance_month" add constraint "attendance_month_first_day" check (extract(day from "month") = 1);`,
    );
    this.addSql(
      `alter table "attendance_month" add constraint "attendance_month_days" check ("school_days" between 0 and 31 and least("days_attended", "absences_with_reason", "absences_without_reason") >= 0);`,
    );
    this.addSql(
      `alter table "attendance_month" add constraint "attendance_month_sum" check ("days_attended" + "absences_with_reason" + "absences_without_reason" <= "school_days");`,
    );

    this.addSql(
      `alter table "school_care_need" add constraint "school_care_need_child_id_foreign" foreign key ("child_id") references "pupil" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "school_care_need" add constraint "school_care_need_school_id_foreign" foreign key ("school_id") references "school" ("id");`,
    );
    this.addSql(`alter table "school_care_need" add constraint "school_care_need_period" check ("until" > "from");`);
    this.addSql(
      `alter table "school_care_need" add constraint "school_care_need_area_check" check ("area" in ('LEARNING', 'EMOTION', 'CONDUCT', 'DAILY_LIFE'));`,
    );

    this.addSql(
      `alter table "school_file" add constraint "school_file_child_id_foreign" foreign key ("child_id") references "pupil" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "school_file" add constraint "school_file_school_id_foreign" foreign key ("school_id") references "school" ("id");`,
    );
    this.addSql(`alter table "school_file" add constraint "school_file_period" check ("closed_on" > "opened_on");`);

    this.addSql(
      `alter table "school_file_guardian" add constraint "school_file_guardian_school_file_id_foreign" foreign key ("school_file_id") references "school_file" ("id");`,
    );
    this.addSql(
      `alter table "school_file_guardian" add constraint "school_file_guardian_period" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "school_file_guardian" add constraint "school_file_guardian_relation_check" check ("relation" in ('FATHER', 'MOTHER', 'GRANDPARENT', 'OTHER_RELATIVE', 'OTHER'));`,
    );

    this.addSql(
      `alter table "school_file_parent_change" add constraint "school_file_parent_change_school_file_id_foreign" foreign key ("school_file_id") references "school_file" ("id");`,
    );
    this.addSql(
      `alter table "school_file_parent_change" add constraint "school_file_parent_change_parent_check" check ("parent" in ('FATHER', 'MOTHER'));`,
    );
    this.addSql(
      `alter table "school_file_parent_change" add constraint "school_file_parent_change_kind_check" check ("kind" in ('LEFT', 'RETURNED'));`,
    );

    this.addSql(
      `alter table "school_social_worker" add constraint "school_social_worker_school_id_foreign" foreign key ("school_id") references "school" ("id");`,
    );
    this.addSql(
      `alter table "school_social_worker" add constraint "school_social_worker_period" check ("until" > "from");`,
    );

    this.addSql(
      `alter table "suspected_dropout" add constraint "suspected_dropout_child_id_foreign" foreign key ("child_id") references "pupil" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "suspected_dropout" add constraint "suspected_dropout_school_id_foreign" foreign key ("school_id") references "school" ("id");`,
    );
    this.addSql(
      `alter table "suspected_dropout" add constraint "suspected_dropout_state" check (("state" <> 'SUSPECTED') = ("visited_on" is not null) and ("state" = 'RETURNED') = ("returned_on" is not null));`,
    );
    this.addSql(
      `alter table "suspected_dropout" add constraint "suspected_dropout_order" check ("visited_on" >= "suspected_on" and "returned_on" >= "visited_on");`,
    );
    this.addSql(
      `alter table "suspected_dropout" add constraint "suspected_dropout_state_check" check ("state" in ('SUSPECTED', 'VISITED', 'RETURNED'));`,
    );
    this.addSql(
      `alter table "suspected_dropout" add constraint "suspected_dropout_reason_check" check ("reason" in ('STUDY_DIFFICULTY', 'FAMILY_HARDSHIP', 'HEALTH', 'WORKING', 'WITH_PARENTS', 'UNKNOWN'));`,
    );

    this.addSql(
      `alter table "suspected_dropout_visit" add constraint "suspected_dropout_visit_suspected_dropout_id_foreign" foreign key ("suspected_dropout_id") references "suspected_dropout" ("id");`,
    );

    this.addSql(
      `alter table "teacher_pairing" add constraint "teacher_pairing_child_id_foreign" foreign key ("child_id") references "pupil" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "teacher_pairing" add constraint "teacher_pairing_school_id_foreign" foreign key ("school_id") references "school" ("id");`,
    );
    this.addSql(`alter table "teacher_pairing" add constraint "teacher_pairing_period" check ("until" > "from");`);
    this.addSql(
      `alter table "teacher_pairing" add constraint "teacher_pairing_teacher_kind_check" check ("teacher_kind" in ('SERVING', 'RETIRED'));`,
    );
    this.addSql(
      `alter table "teacher_pairing" add constraint "teacher_pairing_purpose_check" check ("purpose" in ('LEFT_BEHIND_CARE', 'RETURNED_DROPOUT', 'PSYCHOLOGICAL_SUPPORT', 'STUDY'));`,
    );

    this.addSql(
      `alter table "teacher_visit" add constraint "teacher_visit_child_id_foreign" foreign key ("child_id") references "pupil" ("id") on update cascade;`,
    );
    this.addSql(
      `alter table "teacher_visit" add constraint "teacher_visit_school_id_foreign" foreign key ("school_id") references "school" ("id");`,
    );
    this.addSql(
      `alter table "teacher_visit" add constraint "teacher_visit_form_check" check ("form" in ('IN_PERSON', 'VIDEO', 'PHONE'));`,
    );
  }
}
