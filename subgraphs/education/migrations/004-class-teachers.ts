import { Migration } from '@mikro-orm/migrations';

const SIGNING_IN = ['class_teacher', 'teacher_pairing', 'psychological_file_supporter'];

/** Class teachers, and the accounts of the teachers who look after pupils. */
export class Migration004ClassTeachers extends Migration {
  override up(): void {
    this.addSql(
      `create table "class_teacher" ("id" bigserial primary key, "school_id" bigint not null, "grade" text not null, "class_name" varchar(255) not null, "name" varchar(255) not null, "sign_in_id" varchar(255) null, "from" date not null, "until" date null, "source" varchar(255) not null, "recorded_by" varchar(255) not null, "recorded_on" date not null, "updated_at" timestamptz not null, "version" int not null default 1);`,
    );
    this.addSql(`comment on table "class_teacher" is '班主任任职';`);
    this.addSql(`create index "class_teacher_school_id_from_index" on "class_teacher" ("school_id", "from");`);
    this.addSql(
      `alter table "class_teacher" add constraint "class_teacher_no_overlap" exclude using gist ("school_id" with =, "grade" with =, "class_name" with =, daterange("from", "until") with &&);`,
    );
    this.addSql(
      `alter table "class_teacher" add constraint "class_teacher_school_id_foreign" foreign key ("school_id") references "school" ("id");`,
    );
    this.addSql(`alter table "class_teacher" add constraint "class_teacher_period" check ("until" > "from");`);
    this.addSql(
      `alter table "class_teacher" add constraint "class_teacher_grade_check" check ("grade" in ('KINDERGARTEN_JUNIOR', 'KINDERGARTEN_MIDDLE', 'KINDERGARTEN_SENIOR', 'PRIMARY_1', 'PRIMARY_2', 'PRIMARY_3', 'PRIMARY_4', 'PRIMARY_5', 'PRIMARY_6', 'MIDDLE_1', 'MIDDLE_2', 'MIDDLE_3', 'HIGH_1', 'HIGH_2', 'HIGH_3'));`,
    );

    this.addSql(`alter table "teacher_pairing" add "sign_in_id" varchar(255) null;`);
    this.addSql(`alter table "psychological_file_supporter" add "sign_in_id" varchar(255) null;`);
    for (const table of SIGNING_IN) {
      this.addSql(`create index "${table}_sign_in" on "${table}" ("sign_in_id") where "sign_in_id" is not null;`);
    }
  }
}
