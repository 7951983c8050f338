import { Migration } from '@mikro-orm/migrations';

/** What every department keeps. */
const kernel = [
  `create table "act_receipt" ("idempotency_key" varchar(100) not null, "act" varchar(100) not null, "input_hash" varchar(64) not null, "result_key" varchar(64) not null, "at" timestamptz not null, primary key ("idempotency_key"))`,
  `comment on table "act_receipt" is '操作回执:同一个幂等键只生效一次'`,
  `create table "child_alias" ("id" bigserial primary key, "alias_id" varchar(28) collate "C" not null, "child_id" varchar(28) collate "C" not null, "from" timestamptz not null, "until" timestamptz null, "recorded_by" varchar(255) not null)`,
  `comment on table "child_alias" is '儿童编号的别名:临时编号与正式编号的对应,可撤销'`,
  `create index "child_alias_child_id_index" on "child_alias" ("child_id")`,
  `create unique index "child_alias_current_unique" on "child_alias" ("alias_id") where "until" is null`,
  `create table "known_division" ("code" varchar(12) collate "C" not null, "level" text not null, primary key ("code"))`,
  `comment on table "known_division" is '行政区划代码(公开标准数据,各部门各存一份,用于核对)'`,
  `alter table "known_division" add constraint "known_division_level_check" check ("level" in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'))`,
];

/** Children as the League knows them, bases, volunteers. */
const childrenAndPlaces = [
  `create table "league_base" ("id" bigserial primary key, "kind" text not null, "name" varchar(255) not null, "division_code" varchar(12) collate "C" not null, "address" varchar(255) null, "opened_on" date not null, "closed_on" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1)`,
  `alter table "league_base" add constraint "league_base_name_unique" unique ("division_code", "name")`,
  `alter table "league_base" add constraint "league_base_closed_after_opened" check ("closed_on" > "opened_on")`,
  `alter table "league_base" add constraint "league_base_kind_check" check ("kind" in ('HOPE_CLUB', 'YOUTH_HOME', 'HOPE_HOMELAND', 'COLOURFUL_CABIN', 'HAPPY_KITCHEN', 'RED_SCARF_READING_ROOM'))`,
  `create table "league_child" ("id" varchar(28) collate "C" not null, "name" varchar(255) not null, "division_code" varchar(12) collate "C" not null, "is_de_facto_unattended" boolean null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1, primary key ("id"))`,
  `create index "league_child_division_code_index" on "league_child" ("division_code")`,
  `create index "league_child_name_characters" on "league_child" using gin (string_to_array(lower("name"), null))`,
  `create table "league_volunteer" ("id" bigserial primary key, "name" varchar(255) not null, "division_code" varchar(12) collate "C" not null, "phone" varchar(20) null, "is_student" boolean not null, "is_standing" boolean not null, "service_hours" numeric(7,1) not null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1)`,
  `create index "league_volunteer_division_code_index" on "league_volunteer" ("division_code")`,
  `alter table "league_volunteer" add constraint "league_volunteer_hours_not_negative" check ("service_hours" >= 0)`,
  `alter table "league_volunteer" add constraint "league_volunteer_ends_after_start" check ("until" > "from")`,
];

/** 童心港湾. */
const harbours = [
  `create table "heart_harbour" ("id" bigserial primary key, "name" varchar(255) not null, "division_code" varchar(12) collate "C" not null, "address" varchar(255) null, "is_in_poor_village" boolean not null, "equipment" text null, "services" text[] not null, "opened_on" date not null, "closed_on" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1)`,
  `alter table "heart_harbour" add constraint "heart_harbour_name_unique" unique ("division_code", "name")`,
  `alter table "heart_harbour" add constraint "heart_harbour_closed_after_opened" check ("closed_on" > "opened_on")`,
  `alter table "heart_harbour" add constraint "heart_harbour_services_check" check ("services" <@ array['FAMILY_COMPANIONSHIP'::text, 'EMOTIONAL_CARE'::text, 'SELF_PROTECTION'::text, 'ASPIRATION'::text])`,
  `create table "harbour_session" ("id" bigserial primary key, "harbour_id" bigint not null, "held_on" date not null, "service" text not null, "title" varchar(255) not null, "attendance_count" int not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null)`,
  `create index "harbour_session_harbour_id_held_on_index" on "harbour_session" ("harbour_id", "held_on")`,
  `alter table "harbour_session" add constraint "harbour_session_attendance_not_negative" check ("attendance_count" >= 0)`,
  `alter table "harbour_session" add constraint "harbour_session_service_check" check ("service" in ('FAMILY_COMPANIONSHIP', 'EMOTIONAL_CARE', 'SELF_PROTECTION', 'ASPIRATION'))`,
  `create table "harbour_opening_time" ("id" bigserial primary key, "harbour_id" bigint not null, "occasion" text not null, "opens_at" varchar(5) not null, "closes_at" varchar(5) not null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null)`,
  `create index "harbour_opening_time_harbour_id_occasion_index" on "harbour_opening_time" ("harbour_id", "occasion")`,
  `alter table "harbour_opening_time" add constraint "harbour_opening_time_closes_later" check ("closes_at" > "opens_at")`,
  `alter table "harbour_opening_time" add constraint "harbour_opening_time_is_a_time" check ("opens_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and "closes_at" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')`,
  `alter table "harbour_opening_time" add constraint "harbour_opening_time_ends_after_start" check ("until" > "from")`,
  `alter table "harbour_opening_time" add constraint "harbour_opening_time_occasion_check" check ("occasion" in ('SATURDAY', 'SUNDAY', 'PUBLIC_HOLIDAY', 'WINTER_HOLIDAY', 'SUMMER_HOLIDAY', 'SCHOOL_DAY'))`,
  `create table "harbour_companion" ("id" bigserial primary key, "harbour_id" bigint not null, "name" varchar(255) not null, "phone" varchar(20) null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null)`,
  `create index "harbour_companion_harbour_id_from_index" on "harbour_companion" ("harbour_id", "from")`,
  `alter table "harbour_companion" add constraint "harbour_companion_ends_after_start" check ("until" > "from")`,
  `create table "harbour_membership" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "harbour_id" bigint not null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null)`,
  `create index "harbour_membership_child_id_from_index" on "harbour_membership" ("child_id", "from")`,
  `create index "harbour_membership_harbour_id_from_index" on "harbour_membership" ("harbour_id", "from")`,
  `alter table "harbour_membership" add constraint "harbour_membership_ends_after_start" check ("until" > "from")`,
];

/** 梦想小屋. */
const dreamRooms = [
  `create table "dream_room_checklist" ("id" bigserial primary key, "division_code" varchar(12) collate "C" not null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null)`,
  `alter table "dream_room_checklist" add constraint "dream_room_checklist_ends_after_start" check ("until" > "from")`,
  `create table "dream_room_checklist_group" ("id" bigserial primary key, "checklist_id" bigint not null, "kind" text not null)`,
  `alter table "dream_room_checklist_group" add constraint "dream_room_checklist_group_once" unique ("checklist_id", "kind")`,
  `alter table "dream_room_checklist_group" add constraint "dream_room_checklist_group_kind_check" check ("kind" in ('THREE_SURFACES', 'SIX_ITEMS', 'FOUR_MUSTS', 'FOUR_GUARANTEES'))`,
  `create table "dream_room_checklist_item" ("id" bigserial primary key, "group_id" bigint not null, "position" int not null, "text" varchar(255) not null)`,
  `alter table "dream_room_checklist_item" add constraint "dream_room_checklist_item_position" unique ("group_id", "position")`,
  `alter table "dream_room_checklist_item" add constraint "dream_room_checklist_item_position_positive" check ("position" > 0)`,
  `create table "dream_room" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "stage" text not null, "due_on" date null, "cost_yuan" int null, "funder" varchar(255) null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1)`,
  `alter table "dream_room" add constraint "dream_room_child_unique" unique ("child_id")`,
  `create index "dream_room_stage_index" on "dream_room" ("stage")`,
  `alter table "dream_room" add constraint "dream_room_cost_not_negative" check ("cost_yuan" >= 0)`,
  `alter table "dream_room" add constraint "dream_room_stage_check" check ("stage" in ('APPLIED', 'SURVEYED', 'APPROVED', 'RENOVATING', 'ACCEPTED', 'FOLLOWED_UP'))`,
  `create table "dream_room_stage_record" ("id" bigserial primary key, "dream_room_id" bigint not null, "stage" text not null, "reached_on" date not null, "after_stage" text null, "after_on" date null, "note" text null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null)`,
  `alter table "dream_room_stage_record" add constraint "dream_room_stage_once" unique ("dream_room_id", "stage")`,
  `alter table "dream_room_stage_record" add constraint "dream_room_stage_dated" unique ("dream_room_id", "stage", "reached_on")`,
  `alter table "dream_room_stage_record" add constraint "dream_room_stage_follows_the_one_before" check (("stage" = 'APPLIED' and "after_stage" is null and "after_on" is null) or ("after_stage" is not null and "after_on" is not null and (("stage" = 'SURVEYED' and "after_stage" = 'APPLIED') or ("stage" = 'APPROVED' and "after_stage" = 'SURVEYED') or ("stage" = 'RENOVATING' and "after_stage" = 'APPROVED') or ("stage" = 'ACCEPTED' and "after_stage" = 'RENOVATING') or ("stage" = 'FOLLOWED_UP' and "after_stage" = 'ACCEPTED'))))`,
  `alter table "dream_room_stage_record" add constraint "dream_room_stage_in_date_order" check ("reached_on" >= "after_on")`,
  `alter table "dream_room_stage_record" add constraint "dream_room_stage_record_stage_check" check ("stage" in ('APPLIED', 'SURVEYED', 'APPROVED', 'RENOVATING', 'ACCEPTED', 'FOLLOWED_UP'))`,
  `alter table "dream_room_stage_record" add constraint "dream_room_stage_record_after_stage_check" check ("after_stage" in ('APPLIED', 'SURVEYED', 'APPROVED', 'RENOVATING', 'ACCEPTED', 'FOLLOWED_UP'))`,
  `create table "dream_room_check" ("id" bigserial primary key, "dream_room_id" bigint not null, "item_id" bigint not null, "checked_on" date not null, "is_met" boolean not null, "note" text null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null)`,
  `create index "dream_room_check_dream_room_id_item_id_checked_on_index" on "dream_room_check" ("dream_room_id", "item_id", "checked_on")`,
];

/** 结对与走访. */
const pairings = [
  `create table "pairing" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "from" date not null, "until" date null, "end_reason" varchar(255) null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1)`,
  `create index "pairing_child_id_from_index" on "pairing" ("child_id", "from")`,
  `alter table "pairing" add constraint "pairing_ends_after_start" check ("until" > "from")`,
  `create table "pairing_member" ("id" bigserial primary key, "pairing_id" bigint not null, "role" text not null, "name" varchar(255) not null, "workplace" varchar(255) null, "phone" varchar(20) null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null)`,
  `create index "pairing_member_pairing_id_role_index" on "pairing_member" ("pairing_id", "role")`,
  `alter table "pairing_member" add constraint "pairing_member_ends_after_start" check ("until" > "from")`,
  `alter table "pairing_member" add constraint "pairing_member_role_check" check ("role" in ('CADRE', 'COUNSELLOR', 'ORGANISATION'))`,
  `create table "monthly_visit" ("id" bigserial primary key, "pairing_id" bigint not null, "visitor_id" bigint null, "visited_on" date not null, "form" text not null, "content" text not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null)`,
  `create index "monthly_visit_pairing_id_visited_on_index" on "monthly_visit" ("pairing_id", "visited_on")`,
  `alter table "monthly_visit" add constraint "monthly_visit_form_check" check ("form" in ('HOME', 'SCHOOL', 'PHONE', 'VIDEO', 'OTHER'))`,
];

/** 集中关爱、关爱项目、微心愿、频次标准. */
const care = [
  `create table "care_project" ("id" bigserial primary key, "kind" text not null, "name" varchar(255) not null, "document" varchar(255) not null)`,
  `alter table "care_project" add constraint "care_project_kind_unique" unique ("kind")`,
  `alter table "care_project" add constraint "care_project_kind_check" check ("kind" in ('PSYCHOLOGY_CLASS', 'SUMMER_DAY_CARE', 'MICRO_WISH', 'WARM_WINTER', 'HAPPY_READING', 'ECHO_OF_LOVE'))`,
  `create table "care_standard" ("id" bigserial primary key, "kind" text not null, "division_code" varchar(12) collate "C" not null, "interval_months" int not null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null)`,
  `alter table "care_standard" add constraint "care_standard_divides_the_year" check ("interval_months" in (1, 2, 3, 4, 6, 12))`,
  `alter table "care_standard" add constraint "care_standard_ends_after_start" check ("until" > "from")`,
  `alter table "care_standard" add constraint "care_standard_kind_check" check ("kind" in ('PAIRING_VISIT', 'COLLECTIVE_CARE'))`,
  `create table "collective_care" ("id" bigserial primary key, "base_id" bigint not null, "division_code" varchar(12) collate "C" not null, "theme" varchar(255) not null, "held_on" date not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null)`,
  `create index "collective_care_division_code_held_on_index" on "collective_care" ("division_code", "held_on")`,
  `create table "care_project_activity" ("id" bigserial primary key, "project_id" bigint not null, "title" varchar(255) not null, "division_code" varchar(12) collate "C" not null, "base_id" bigint null, "held_on" date not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null)`,
  `create index "care_project_activity_division_code_held_on_index" on "care_project_activity" ("division_code", "held_on")`,
  `create index "care_project_activity_project_id_held_on_index" on "care_project_activity" ("project_id", "held_on")`,
  `create table "collective_care_participation" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "collective_care_id" bigint not null)`,
  `create index "collective_care_participation_collective_care_id_index" on "collective_care_participation" ("collective_care_id")`,
  `alter table "collective_care_participation" add constraint "collective_care_participation_once" unique ("child_id", "collective_care_id")`,
  `create table "care_project_participation" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "activity_id" bigint not null)`,
  `create index "care_project_participation_activity_id_index" on "care_project_participation" ("activity_id")`,
  `alter table "care_project_participation" add constraint "care_project_participation_once" unique ("child_id", "activity_id")`,
  `create table "micro_wish" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "wish" varchar(255) not null, "wished_on" date not null, "claimed_by" varchar(255) null, "claimed_on" date null, "fulfilled_on" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1)`,
  `create index "micro_wish_child_id_wished_on_index" on "micro_wish" ("child_id", "wished_on")`,
  `alter table "micro_wish" add constraint "micro_wish_claimed_by_somebody" check (("claimed_by" is null) = ("claimed_on" is null))`,
  `alter table "micro_wish" add constraint "micro_wish_claimed_after_wished" check ("claimed_on" >= "wished_on")`,
  `alter table "micro_wish" add constraint "micro_wish_fulfilled_after_claimed" check ("fulfilled_on" is null or ("claimed_on" is not null and "fulfilled_on" >= "claimed_on"))`,
];

/** Foreign keys. */
const references = [
  `alter table "dream_room_checklist_group" add constraint "dream_room_checklist_group_checklist_id_foreign" foreign key ("checklist_id") references "dream_room_checklist" ("id")`,
  `alter table "dream_room_checklist_item" add constraint "dream_room_checklist_item_group_id_foreign" foreign key ("group_id") references "dream_room_checklist_group" ("id")`,
  `alter table "harbour_session" add constraint "harbour_session_harbour_id_foreign" foreign key ("harbour_id") references "heart_harbour" ("id")`,
  `alter table "harbour_opening_time" add constraint "harbour_opening_time_harbour_id_foreign" foreign key ("harbour_id") references "heart_harbour" ("id")`,
  `alter table "harbour_companion" add constraint "harbour_companion_harbour_id_foreign" foreign key ("harbour_id") references "heart_harbour" ("id")`,
  `alter table "collective_care" add constraint "collective_care_base_id_foreign" foreign key ("base_id") references "league_base" ("id")`,
  `alter table "care_project_activity" add constraint "care_project_activity_project_id_foreign" foreign key ("project_id") references "care_project" ("id")`,
  `alter table "care_project_activity" add constraint "care_project_activity_base_id_foreign" foreign key ("base_id") references "league_base" ("id") on delete no action`,
  `alter table "harbour_membership" add constraint "harbour_membership_child_id_foreign" foreign key ("child_id") references "league_child" ("id") on update cascade`,
  `alter table "harbour_membership" add constraint "harbour_membership_harbour_id_foreign" foreign key ("harbour_id") references "heart_harbour" ("id")`,
  `alter table "dream_room" add constraint "dream_room_child_id_foreign" foreign key ("child_id") references "league_child" ("id") on update cascade`,
  `alter table "dream_room_stage_record" add constraint "dream_room_stage_record_dream_room_id_foreign" foreign key ("dream_room_id") references "dream_room" ("id")`,
  `alter table "dream_room_check" add constraint "dream_room_check_dream_room_id_foreign" foreign key ("dream_room_id") references "dream_room" ("id")`,
  `alter table "dream_room_check" add constraint "dream_room_check_item_id_foreign" foreign key ("item_id") references "dream_room_checklist_item" ("id")`,
  `alter table "collective_care_participation" add constraint "collective_care_participation_child_id_foreign" foreign key ("child_id") references "league_child" ("id") on update cascade`,
  `alter table "collective_care_participation" add constraint "collective_care_participation_collective_care_id_foreign" foreign key ("collective_care_id") references "collective_care" ("id")`,
  `alter table "care_project_participation" add constraint "care_project_participation_child_id_foreign" foreign key ("child_id") references "league_child" ("id") on update cascade`,
  `alter table "care_project_participation" add constraint "care_project_participation_activity_id_foreign" foreign key ("activity_id") references "care_project_activity" ("id")`,
  `alter table "micro_wish" add constraint "micro_wish_child_id_foreign" foreign key ("child_id") references "league_child" ("id") on update cascade`,
  `alter table "pairing" add constraint "pairing_child_id_foreign" foreign key ("child_id") references "league_child" ("id") on update cascade`,
  `alter table "pairing_member" add constraint "pairing_member_pairing_id_foreign" foreign key ("pairing_id") references "pairing" ("id")`,
  `alter table "monthly_visit" add constraint "monthly_visit_pairing_id_foreign" foreign key ("pairing_id") references "pairing" ("id")`,
  `alter table "monthly_visit" add constraint "monthly_visit_visitor_id_foreign" foreign key ("visitor_id") references "pairing_member" ("id") on delete no action`,
];

/** The first tables of the Youth League. */
export class Migration001Initial extends Migration {
  override up(): void {
    for (const statement of [
      ...kernel,
      ...childrenAndPlaces,
      ...harbours,
      ...dreamRooms,
      ...pairings,
      ...care,
      ...references,
    ])
      this.addSql(statement);
  }
}
