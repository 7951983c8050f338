import { Migration } from '@mikro-orm/migrations';

/** Whom to ask about a child that the department knows: an office a division, of counties and above. */
export class Migration004ContactOffices extends Migration {
  override up(): void {
    this.addSql(`create table "contact_office" ("id" bigserial primary key, "division_code" varchar(12) collate "C" not null,
      "name" varchar(100) not null, "phone" varchar(20) not null, "source" varchar(255) not null,
      "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null,
      "version" int not null default 1,
      constraint "contact_office_division_code_unique" unique ("division_code"),
      constraint "contact_office_of_county_or_above" check (length(division_code) <= 6),
      constraint "contact_office_division_code_known" foreign key ("division_code") references "known_division" ("code"))`);
    this.addSql(`comment on table "contact_office" is '联系单位:遇到本部门掌握的儿童时向谁询问'`);
  }
}
