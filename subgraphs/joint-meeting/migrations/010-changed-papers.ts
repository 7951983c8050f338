import { Migration } from '@mikro-orm/migrations';

/** Findings and tasks are found by when they last changed: pages that stay open ask for what has changed. */
export class Migration010ChangedPapers extends Migration {
  override up(): void {
    for (const table of ['finding', 'task'])
      this.addSql(`create index "${table}_updated_at_index" on "${table}" ("updated_at")`);
  }
}
