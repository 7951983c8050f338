import { Migration } from '@mikro-orm/migrations';

const TABLES = [
  'guided_child',
  'guidance_site',
  'parents_school',
  'women_and_childrens_home',
  'counselling_centre',
  'family_education_expert',
  'family_education_volunteer',
  'grid_worker',
  'family_education_activity',
];

/** Registers name divisions that exist; an attendance has the day of its activity. */
export class Migration002KnownDivisions extends Migration {
  override up() {
    for (const table of TABLES) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_division_code_known" foreign key ("division_code") references "known_division" ("code")`,
      );
    }
    this.addSql(
      'alter table "family_education_attendance" add constraint "family_education_attendance_on_the_day" foreign key ("activity_id", "attended_on") references "family_education_activity" ("id", "held_on") on update cascade',
    );
  }
}
