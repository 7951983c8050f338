import { Migration } from '@mikro-orm/migrations';

const ADDED = 'select division_code, entitled, received, 1 from added';
const GONE = 'select division_code, entitled, received, -1 from gone';

/** A trigger that adds what is written to the counts of its place, and takes off what was there before. */
function counting(operation: 'insert' | 'update' | 'delete', tables: string, moved: string): readonly string[] {
  const name = `count_coverage_${operation}`;
  return [
    `create function "${name}"() returns trigger language plpgsql as $$ begin
      insert into "coverage_count" as c ("division_code", "code", "entitled", "received")
        select m.division_code, e.code, sum(m.n), coalesce(sum(m.n) filter (where e.code = any(m.received)), 0)
        from (${moved}) m(division_code, entitled, received, n) cross join unnest(m.entitled) e(code)
        group by 1, 2 order by 1, 2
      on conflict ("division_code", "code") do update set "entitled" = c."entitled" + excluded."entitled",
        "received" = c."received" + excluded."received" where excluded."entitled" <> 0 or excluded."received" <> 0;
      return null; end $$`,
    `create trigger "${name}" after ${operation} on "child_coverage" referencing ${tables}
      for each statement execute function "${name}"()`,
  ];
}

const COUNTING = [
  ...counting('insert', 'new table as added', ADDED),
  ...counting('update', 'old table as gone new table as added', `${ADDED} union all ${GONE}`),
  ...counting('delete', 'old table as gone', GONE),
  `create function "count_coverage_truncate"() returns trigger language plpgsql as
    $$ begin delete from "coverage_count"; return null; end $$`,
  `create trigger "count_coverage_truncate" after truncate on "child_coverage"
    for each statement execute function "count_coverage_truncate"()`,
];

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
    this.addSql(`create table "coverage_count" ("division_code" varchar(12) collate "C" not null, "code" varchar(40) not null,
      "entitled" int not null, "received" int not null, primary key ("division_code", "code"))`);
    this.addSql(`comment on table "coverage_count" is '应享与已享服务的汇总:随 child_coverage 由触发器维护'`);
    for (const statement of COUNTING) this.addSql(statement);

    this.addSql(`create table "village_coverage" ("id" bigserial primary key, "division_code" varchar(12) collate "C" not null,
      "met" text[] not null, "lacking" text[] not null, "lacking_count" smallint not null, "need_count" int not null,
      "measured_at" timestamptz not null,
      constraint "village_coverage_once" unique ("division_code"),
      constraint "village_coverage_division_code_known" foreign key ("division_code") references "known_division" ("code"))
      with (fillfactor = 80)`);
    this.addSql(`create index "village_coverage_need_count_index" on "village_coverage" ("need_count")`);
  }
}
