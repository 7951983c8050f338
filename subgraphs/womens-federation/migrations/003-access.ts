import { Migration } from '@mikro-orm/migrations';

/** Grid workers sign in, one account for one of them at a time; the birth date decides how a child is protected; reports go to the joint meeting, too. */
export class Migration003Access extends Migration {
  override up(): void {
    this.addSql(`alter table "grid_worker" add "sign_in_id" varchar(255) null;`);
    this.addSql(
      `alter table "grid_worker" add constraint "grid_worker_no_overlap" exclude using gist ("sign_in_id" with =, daterange("from", "until") with &&);`,
    );

    this.addSql(`alter table "guided_child" add "birth_date" date null;`);

    this.addSql(`alter table "at_risk_report" drop constraint "at_risk_report_handed_over_to_check";`);
    this.addSql(
      `alter table "at_risk_report" add constraint "at_risk_report_handed_over_to_check" check ("handed_over_to" in ('CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION', 'YOUTH_LEAGUE', 'JOINT_MEETING'));`,
    );
  }
}
