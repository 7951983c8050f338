import { Migration } from '@mikro-orm/migrations';
import { CHILD_DISCLOSURE } from '../entities/child-disclosure.ts';
import { DEPARTMENT_DISCLOSURE } from '../entities/department-disclosure.ts';
import { PROCESSING_RECORD } from '../entities/processing-record.ts';

/** How the record is read: by operation, by child, by department asked. Views may be read and nothing else. */
export class Migration003Views extends Migration {
  override up() {
    const views = {
      processing_record: PROCESSING_RECORD,
      child_disclosure: CHILD_DISCLOSURE,
      department_disclosure: DEPARTMENT_DISCLOSURE,
    };
    for (const [name, text] of Object.entries(views)) {
      this.addSql(`create view ${name} as ${text}`);
      this.addSql(`revoke all on ${name} from public, processing_record`);
      this.addSql(`grant select on ${name} to processing_record`);
    }
  }
}
