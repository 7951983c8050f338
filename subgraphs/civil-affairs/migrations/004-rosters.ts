import { Migration } from '@mikro-orm/migrations';

/** Who signs in as whom, and who may work on a case: accounts of staff, numbers of cases (existing ones in the order of opening), rosters. */
export class Migration004Rosters extends Migration {
  override up(): void {
    for (const table of ['child_director', 'social_worker'])
      this.addSql(`alter table "${table}" add "sign_in_id" varchar(200) null,
        add constraint "${table}_sign_in_id_unique" unique ("sign_in_id")`);
    this.numberCases();
    this.addSql(`create table "case_roster_member" ("id" bigserial primary key, "service_case_id" bigint not null,
      "person_id" varchar(200) not null, "person_name" varchar(100) not null, "from" date not null, "until" date null,
      "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null,
      "updated_at" timestamptz not null, "version" int not null default 1,
      constraint "case_roster_member_service_case_id_foreign" foreign key ("service_case_id") references "service_case" ("id"),
      constraint "case_roster_member_period_in_order" check ("until" >= "from"))`);
    this.addSql(`comment on table "case_roster_member" is '个案名册成员'`);
    this.addSql(
      'create index "case_roster_member_service_case_id_from_index" on "case_roster_member" ("service_case_id", "from")',
    );
    this.addSql(`alter table "case_roster_member" add constraint "case_roster_member_no_overlap" exclude using gist
      ("service_case_id" with =, "person_id" with =, daterange("from", "until") with &&)`);
  }

  private numberCases(): void {
    this.addSql('alter table "service_case" add "number" varchar(40) collate "C" null');
    this.addSql(`update "service_case" set "number" = series || '-' || case when place > 9999 then place::text else lpad(place::text, 4, '0') end
      from (select id, series, row_number() over (partition by series order by opened_on, id) as place
        from (select id, opened_on, 'GA-' || substr(division_code, 1, 6) || '-' || extract(year from opened_on) as series
          from "service_case") c) numbered
      where numbered.id = "service_case".id`);
    this.addSql(`alter table "service_case" alter "number" set not null,
      add constraint "service_case_number_unique" unique ("number"),
      add constraint "service_case_number_shape" check (number ~ '^GA-[0-9]{6}-[0-9]{4}-[0-9]{4,}$')`);
  }
}
