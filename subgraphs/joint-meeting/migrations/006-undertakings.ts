import { Migration } from '@mikro-orm/migrations';
import { registeredUndertakings } from '../undertakings.ts';

/** The register of undertakings (承诺台账): what the documents name, in every database. */
export class Migration006Undertakings extends Migration {
  override up(): void {
    this.addSql(
      `create table "undertaking" ("id" bigserial primary key, "number" varchar(30) not null, "document" varchar(255) not null, "region_code" varchar(12) collate "C" not null, "title" varchar(255) not null, "content" text not null, "stated_target" text null, "owners" text[] not null, "target_value" double precision null, "target_comparison" text null, "unit" varchar(20) null, "stated_value" double precision null, "from" date null, "due_on" date null, "adopted_from_id" bigint null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1)`,
    );
    this.addSql(`create index "undertaking_region_code_index" on "undertaking" ("region_code")`);
    this.addSql(`create index "undertaking_adopted_from_id_index" on "undertaking" ("adopted_from_id")`);
    this.addSql(`alter table "undertaking" add constraint "undertaking_number_unique" unique ("number")`);
    this.addSql(`alter table "undertaking" add constraint "undertaking_has_owner" check (cardinality("owners") > 0)`);
    this.addSql(
      `alter table "undertaking" add constraint "undertaking_target_has_direction" check (("target_value" is null) = ("target_comparison" is null))`,
    );
    this.addSql(`alter table "undertaking" add constraint "undertaking_due_after_start" check ("due_on" >= "from")`);
    this.addSql(
      `alter table "undertaking" add constraint "undertaking_owners_check" check ("owners" <@ array['CIVIL_AFFAIRS'::text, 'EDUCATION'::text, 'WOMENS_FEDERATION'::text, 'YOUTH_LEAGUE'::text, 'JOINT_MEETING'::text, 'HEALTH'::text, 'FINANCE'::text, 'HUMAN_RESOURCES'::text])`,
    );
    this.addSql(
      `alter table "undertaking" add constraint "undertaking_target_comparison_check" check ("target_comparison" in ('AT_LEAST', 'AT_MOST'))`,
    );
    this.addSql(
      `create table "undertaking_report" ("id" bigserial primary key, "undertaking_id" bigint not null, "department" varchar(40) not null, "status" text not null, "text" text not null, "evidence" text not null, "document" varchar(255) null, "reported_on" date not null, "recorded_by" varchar(255) not null)`,
    );
    this.addSql(
      `create index "undertaking_report_undertaking_id_id_index" on "undertaking_report" ("undertaking_id", "id")`,
    );
    this.addSql(
      `alter table "undertaking_report" add constraint "undertaking_report_status_check" check ("status" in ('NOT_STARTED', 'IN_PROGRESS', 'MET', 'NOT_MET'))`,
    );
    this.addSql(
      `create table "undertaking_value" ("id" bigserial primary key, "undertaking_id" bigint not null, "division_code" varchar(12) collate "C" not null, "value" double precision not null, "numerator" int null, "denominator" int null, "as_of" date not null)`,
    );
    this.addSql(`create index "undertaking_value_division_code_index" on "undertaking_value" ("division_code")`);
    this.addSql(
      `alter table "undertaking_value" add constraint "undertaking_value_once_a_day" unique ("undertaking_id", "division_code", "as_of")`,
    );
    this.addSql(
      `alter table "undertaking" add constraint "undertaking_adopted_from_id_foreign" foreign key ("adopted_from_id") references "undertaking" ("id") on delete set null`,
    );
    this.addSql(
      `alter table "undertaking_report" add constraint "undertaking_report_undertaking_id_foreign" foreign key ("undertaking_id") references "undertaking" ("id")`,
    );
    this.addSql(
      `alter table "undertaking_value" add constraint "undertaking_value_undertaking_id_foreign" foreign key ("undertaking_id") references "undertaking" ("id")`,
    );
    this.addSql(
      `alter table "undertaking_value" add constraint "undertaking_value_division_code_known" foreign key ("division_code") references "known_division" ("code")`,
    );
    this.addSql(
      `insert into "undertaking" ("number", "document", "region_code", "title", "content", "stated_target", "owners",
        "target_value", "target_comparison", "unit", "stated_value", "from", "due_on", "source", "recorded_by", "recorded_on", "updated_at")
       values ${registeredUndertakings().map(rowOf).join(', ')}`,
    );
  }
}

/** A line of the register as a row; what it does not say is null. */
function rowOf(line: ReturnType<typeof registeredUndertakings>[number]): string {
  const { number, document, regionCode, title, content, statedTarget, owners } = line;
  const { targetValue, targetComparison, unit, statedValue, from, dueOn } = line;
  const texts = [number, document, regionCode, title, content, statedTarget].map(textOf);
  const last = [textOf(targetComparison), textOf(unit), statedValue || 'null', textOf(from), textOf(dueOn)];
  const values = [...texts, `'{${owners.join(',')}}'`, targetValue || 'null', ...last];
  return `(${values.join(', ')}, '承诺台账', '系统', current_date, now())`;
}

function textOf(text: string): string {
  return text === '' ? 'null' : `'${text.replaceAll("'", "''")}'`;
}
