import { Migration } from '@mikro-orm/migrations';
import { visitDutyTables } from '../../visit-duty-tables.ts';

/** 一访多用: what a visit dealt with, what makes it a monthly visit, and what became of the visits of other departments. */
export class Migration007VisitDuties extends Migration {
  override up(): void {
    const tables = visitDutyTables({ visit: 'monthly_visit', child: 'league_child', title: '月走访' });
    for (const statement of tables) this.addSql(statement);
  }
}
