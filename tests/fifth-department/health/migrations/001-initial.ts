import { Migration } from '@mikro-orm/migrations';

/** 卫健: all tables. */
export class Migration001Initial extends Migration {
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
      `create table "known_division" ("code" varchar(12) collate "C" not null, "level" text not null, primary key ("code"));`,
    );
    this.addSql(`comment on table "known_division" is '行政区划代码(公开标准数据,各部门各存一份,用于核对)';`);

    this.addSql(
      `create table "patient" ("id" varchar(28) collate "C" not null, "name" varchar(255) not null, "birth_date" date not null, "division_code" varchar(12) collate "C" not null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, primary key ("id"));`,
    );
    this.addSql(`create index "patient_division_code_index" on "patient" ("division_code");`);

    this.addSql(
      `create table "vaccination" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null, "vaccine" varchar(255) not null, "given_on" date not null, "is_booster" boolean not null default false, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null);`,
    );
    this.addSql(`create index "vaccination_child_id_given_on_index" on "vaccination" ("child_id", "given_on");`);

    this.addSql(
      `alter table "known_division" add constraint "known_division_level_check" check ("level" in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'));`,
    );

    this.addSql(
      `alter table "vaccination" add constraint "vaccination_child_id_foreign" foreign key ("child_id") references "patient" ("id") on update cascade;`,
    );
  }
}
