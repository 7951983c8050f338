import { Migration } from '@mikro-orm/migrations';

/** A task may ask for a visit, which answers it; those made by a department's event have always done so. */
export class Migration011VisitsAskedFor extends Migration {
  override up(): void {
    this.addSql(`alter table "task" add "asks_for_visit" boolean not null default false`);
    this.addSql(`update "task" set "asks_for_visit" = true
      where "rule_code" is not null and "for_department" in ('CIVIL_AFFAIRS', 'YOUTH_LEAGUE')`);
  }
}
