import { Migration } from '@mikro-orm/migrations';

/** Members of pairings sign in; the birth date decides how a child is protected. */
export class Migration003Access extends Migration {
  override up(): void {
    this.addSql(`alter table "league_child" add "birth_date" date null;`);

    this.addSql(`alter table "pairing_member" add "sign_in_id" varchar(255) null;`);
    this.addSql(`create index "pairing_member_sign_in_id_index" on "pairing_member" ("sign_in_id");`);
  }
}
