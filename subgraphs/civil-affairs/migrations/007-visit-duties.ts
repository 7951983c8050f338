import { Migration } from '@mikro-orm/migrations';
import { visitDutyTables } from '../../visit-duty-tables.ts';

/** 一访多用: what a visit dealt with, what makes it a home visit, and what became of the visits of other departments. */
export class Migration007VisitDuties extends Migration {
  override up(): void {
    const tables = visitDutyTables({ visit: 'home_visit', child: 'registered_child', title: '入户探访' });
    for (const statement of tables) this.addSql(statement);
  }
}
