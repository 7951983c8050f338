import { Migration } from '@mikro-orm/migrations';

/**
 * National IDs are kept sealed, with a blind index to find them by. What rows still hold in the clear waits in
 * `plain_national_id` until it is sealed right after the migrations, which also drops the column and validates the last check.
 * That a number agrees with birth date and sex can no longer be checked by the database; `RegisteredChild.agreesWith` does.
 */
export class Migration003SealNationalId extends Migration {
  override up(): void {
    for (const constraint of ['national_id_unique', 'agrees_with_number', 'provisional_without_number'])
      this.addSql(`alter table "registered_child" drop constraint "registered_child_${constraint}"`);
    this.addSql('alter table "registered_child" rename column "national_id" to "plain_national_id"');
    this.addSql(
      'alter table "registered_child" add "national_id_sealed" varchar(255) null, add "national_id_index" varchar(64) collate "C" null',
    );
    this.addSql(
      'alter table "registered_child" add constraint "registered_child_national_id_index_unique" unique ("national_id_index")',
    );
    this.addSql(
      'alter table "registered_child" add constraint "registered_child_number_sealed_and_indexed" check ((national_id_sealed is null) = (national_id_index is null))',
    );
    this.addSql(
      `alter table "registered_child" add constraint "registered_child_provisional_without_number" check ((national_id_sealed is null) = starts_with(id, 'T-')) not valid`,
    );
  }
}
