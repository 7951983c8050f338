import { Migration } from '@mikro-orm/migrations';

const LOCATED = ['meeting', 'meeting_pack'];

/** A sealed pack is what it is: neither it nor what it was gathered from changes any more, whoever asks. */
const SEALED = [
  `create function "keep_sealed_pack"() returns trigger language plpgsql as $$
    begin raise exception 'a sealed meeting pack does not change' using errcode = 'restrict_violation'; end $$`,
  `create trigger "meeting_pack_is_kept" before update or delete on "meeting_pack"
    for each row when (old.state = 'READY') execute function "keep_sealed_pack"()`,
  `create function "keep_sealed_pack_parts"() returns trigger language plpgsql as $$
    begin
      if (select p.state = 'READY' from meeting_pack p where p.id = new.pack_id) then
        raise exception 'a sealed meeting pack does not change' using errcode = 'restrict_violation';
      end if;
      return new;
    end $$`,
  `create trigger "meeting_pack_part_is_kept" before insert or update on "meeting_pack_part"
    for each row execute function "keep_sealed_pack_parts"()`,
];

/** Meetings and their packs (会议、会议材料); a sealed pack is kept as it is by the database itself. */
export class Migration007Meetings extends Migration {
  override up(): void {
    this.addSql(
      `create table "meeting" ("id" bigserial primary key, "number" varchar(20) not null, "title" varchar(255) not null, "division_code" varchar(12) collate "C" not null, "meets_on" date not null, "place" varchar(255) null, "agenda" varchar(255)[] not null, "attendance" text[] not null default '{}', "minutes" text null, "decisions" jsonb not null, "cancel_reason" varchar(255) null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1)`,
    );
    this.addSql(`create index "meeting_division_code_index" on "meeting" ("division_code")`);
    this.addSql(`alter table "meeting" add constraint "meeting_number_unique" unique ("number")`);
    this.addSql(
      `alter table "meeting" add constraint "meeting_attendance_check" check ("attendance" <@ array['CIVIL_AFFAIRS'::text, 'EDUCATION'::text, 'WOMENS_FEDERATION'::text, 'YOUTH_LEAGUE'::text, 'JOINT_MEETING'::text, 'HEALTH'::text, 'FINANCE'::text, 'HUMAN_RESOURCES'::text])`,
    );
    this.addSql(
      `create table "meeting_pack" ("id" bigserial primary key, "number" varchar(20) not null, "title" varchar(255) not null, "division_code" varchar(12) collate "C" not null, "meeting_id" bigint null, "state" text not null default 'ORDERED', "ordered_by" varchar(255) not null, "ordered_at" timestamptz not null, "attempts" int not null default 0, "not_before" timestamptz not null, "sealed_at" timestamptz null, "is_complete" boolean null, "gaps" jsonb not null, "summary" jsonb null, "hash" varchar(64) null, "content" text null, "previous_id" bigint null, "version" int not null default 1)`,
    );
    this.addSql(`create index "meeting_pack_division_code_id_index" on "meeting_pack" ("division_code", "id")`);
    this.addSql(`create index "meeting_pack_state_id_index" on "meeting_pack" ("state", "id")`);
    this.addSql(`create index "meeting_pack_meeting_id_index" on "meeting_pack" ("meeting_id")`);
    this.addSql(`alter table "meeting_pack" add constraint "meeting_pack_number_unique" unique ("number")`);
    this.addSql(
      `alter table "meeting_pack" add constraint "meeting_pack_sealed_whole" check (num_nulls("sealed_at", "is_complete", "summary", "hash", "content") = case "state" when 'READY' then 0 else 5 end)`,
    );
    this.addSql(
      `alter table "meeting_pack" add constraint "meeting_pack_state_check" check ("state" in ('ORDERED', 'READY'))`,
    );
    this.addSql(
      `create table "meeting_pack_part" ("id" bigserial primary key, "pack_id" bigint not null, "part" varchar(60) not null, "content" text not null)`,
    );
    this.addSql(`alter table "meeting_pack_part" add constraint "meeting_pack_part_once" unique ("pack_id", "part")`);
    this.addSql(
      `alter table "meeting_pack" add constraint "meeting_pack_meeting_id_foreign" foreign key ("meeting_id") references "meeting" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "meeting_pack" add constraint "meeting_pack_previous_id_foreign" foreign key ("previous_id") references "meeting_pack" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "meeting_pack_part" add constraint "meeting_pack_part_pack_id_foreign" foreign key ("pack_id") references "meeting_pack" ("id")`,
    );
    for (const table of LOCATED)
      this.addSql(
        `alter table "${table}" add constraint "${table}_division_code_known" foreign key ("division_code") references "known_division" ("code")`,
      );
    for (const statement of SEALED) this.addSql(statement);
  }
}
