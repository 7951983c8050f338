import { Migration } from '@mikro-orm/migrations';

/** Which gateway compares the departments' facts, and how far it has come with what they announce. */
export class Migration008Sweep extends Migration {
  override up(): void {
    this.addSql(`create table "sweep_turn" ("id" varchar(8) not null, "holder" varchar(80) null, "until" timestamptz null,
      "full_asked_at" timestamptz null, "full_began_at" timestamptz not null, "full_ended_at" timestamptz null, primary key ("id"))`);
    this.addSql(`comment on table "sweep_turn" is '比对轮值:由哪个网关比对,到何时为止'`);
    this.addSql(`create table "sweep_position" ("id" bigserial primary key, "kind" text not null,
      "area_code" varchar(12) collate "C" not null, "department" varchar(40) not null, "cursor" varchar(60) null,
      "is_end" boolean not null default false, "passed_at" timestamptz not null,
      constraint "sweep_position_once" unique ("kind", "area_code", "department"),
      constraint "sweep_position_kind_check" check ("kind" in ('CHANGES', 'FULL')))`);
    this.addSql(`comment on table "sweep_position" is '比对进度:各部门变更登记读到何处'`);
  }
}
