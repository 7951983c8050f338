import { Migration } from '@mikro-orm/migrations';

/** Schools keep no national ID: of a number given, only the child id stays. The column is wiped and dropped right after the migrations. */
export class Migration003DropNationalId extends Migration {
  override up(): void {
    this.addSql('alter table "pupil" rename column "national_id" to "plain_national_id"');
  }
}
