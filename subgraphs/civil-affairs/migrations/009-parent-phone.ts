import { Migration } from '@mikro-orm/migrations';

/** 父母电话: by which brothers and sisters are found. */
export class Migration009ParentPhone extends Migration {
  override up(): void {
    this.addSql('create index "parent_phone_index" on "parent" ("phone")');
  }
}
