import { Migration } from '@mikro-orm/migrations';

/** What children are to have and have, and which standards villages meet. Both are judged anew every night: pages keep room. */
export class Migration009Coverage extends Migration {
  override up(): void {
    this.addSql(`create table "child_coverage" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null,
      "division_code" varchar(12) collate "C" not null, "entitled" text[] not null, "received" text[] not null,
      "received_count" smallint not null, "lacking_count" smallint not null, "judged_at" timestamptz not null,
      constraint "child_coverage_once" unique ("child_id"),
      constraint "child_coverage_child_id_foreign" foreign key ("child_id") references "concerned_child" ("id") on update cascade,
      constraint "child_coverage_division_code_known" foreign key ("division_code") references "known_division" ("code"))
      with (fillfactor = 80)`);
    this.addSql(
      `create index "child_coverage_division_code_received_count_index" on "child_coverage" ("division_code", "received_count")`,
    );
    this.addSql(`create table "village_coverage" ("id" bigserial primary key, "division_code" varchar(12) collate "C" not null,
      "met" text[] not null, "lacking" text[] not null, "lacking_count" smallint not null, "need_count" int not null,
      "measured_at" timestamptz not null,
      constraint "village_coverage_once" unique ("division_code"),
      constraint "village_coverage_division_code_known" foreign key ("division_code") references "known_division" ("code"))
      with (fillfactor = 80)`);
    this.addSql(`create index "village_coverage_need_count_index" on "village_coverage" ("need_count")`);
  }
}
