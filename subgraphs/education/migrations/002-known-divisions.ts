import { Migration } from '@mikro-orm/migrations';

const TABLES = ['school', 'pupil', 'dropout_bulletin'];

/** Schools, pupils and bulletins name divisions that exist. */
export class Migration002KnownDivisions extends Migration {
  override up() {
    for (const table of TABLES) {
      this.addSql(
        `alter table "${table}" add constraint "${table}_division_code_known" foreign key ("division_code") references "known_division" ("code")`,
      );
    }
  }
}
