import { Migration } from '@mikro-orm/migrations';

/** That a child's data were erased, by whom and on what ground: never what they were. */
export class Migration005Erasures extends Migration {
  override up(): void {
    this.addSql(`create table "erasure" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null,
      "county_code" varchar(12) collate "C" not null,
      "ground" text not null, "note" varchar(255) null, "row_count" int not null, "rows" jsonb not null,
      "numbers" text[] not null, "recorded_by" varchar(255) not null, "at" timestamptz not null,
      constraint "erasure_ground_check" check ("ground" in ('GUARDIAN_REQUEST', 'RETENTION_ENDED', 'PURPOSE_ACHIEVED',
        'UNLAWFUL_PROCESSING', 'WRONG_REGISTRATION')),
      constraint "erasure_names_no_place" check (length(county_code) <= 6))`);
    this.addSql(`comment on table "erasure" is '删除登记:何时依何规定删除了一名儿童的资料,不含资料内容'`);
    this.addSql(`create index "erasure_child_id_index" on "erasure" ("child_id")`);
  }
}
