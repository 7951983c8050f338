import { Migration } from '@mikro-orm/migrations';
import { visitDutyTables } from '../../visit-duty-tables.ts';

/** 一访多用: what a visit dealt with, what makes it a joint home visit, and what became of the visits of other departments. */
export class Migration006VisitDuties extends Migration {
  override up(): void {
    const tables = visitDutyTables({ visit: 'joint_home_visit', child: 'guided_child', title: '联合家访' });
    for (const statement of tables) this.addSql(statement);
    this.addSql(`alter table "joint_home_visit" drop constraint "joint_home_visit_is_joint",
      add constraint "joint_home_visit_is_joint" check (credited_from is not null
        or (cardinality("federation_visitors") > 0 and cardinality("education_visitors") > 0))`);
  }
}
