import { Migration } from '@mikro-orm/migrations';
import { publishedHolidays } from '../holidays.ts';

const LOCATED = ['concerned_child', 'correction_request', 'emergency_access', 'notice', 'child_seal'];

/** Columns that name a child; they move with it when it gets its proper id. Deferred, so that a load may copy in any order. */
const CONCERNED = { correction_request: 'child_id', emergency_access: 'child_id', child_seal: 'sealed_child' };

/** Working days, their basis, and since when; the internal rule is the hub's own. */
const PERIODS = `('SHARING_REQUEST', 10, '政务数据共享条例(有条件共享的申请)', '2025-08-01'),
  ('CORRECTION_REQUEST', 10, '政务数据共享条例(校核纠错)', '2025-08-01'),
  ('EMERGENCY_REVIEW', 2, '联席会议工作规则(紧急查阅复核)', '2025-08-01')`;

/** What entities cannot say, and what every joint meeting starts with: holidays as published, answer periods, the small-cell limit. */
export class Migration002ReferenceData extends Migration {
  override up() {
    for (const table of LOCATED)
      this.addSql(
        `alter table "${table}" add constraint "${table}_division_code_known" foreign key ("division_code") references "known_division" ("code")`,
      );
    for (const [table, column] of Object.entries(CONCERNED))
      this.addSql(
        `alter table "${table}" add constraint "${table}_concerned_child" foreign key ("${column}") references "concerned_child" ("id") on update cascade deferrable initially deferred`,
      );
    this.addSql(`insert into "calendar_day" ("day", "kind", "name", "document") values ${holidays()}`);
    this.addSql(`insert into "answer_period" ("kind", "working_days", "legal_basis", "from") values ${PERIODS}`);
    this.addSql(
      `insert into "policy_setting" ("small_cell_below", "reason", "set_at", "recorded_by") values (10, '初始值', now(), '系统')`,
    );
  }
}

/** The years published so far; later ones are recorded by the act `publishHolidayCalendar`. */
function holidays(): string {
  return publishedHolidays()
    .map((day) => `('${day.day}', '${day.kind}', '${day.name}', '${day.document}')`)
    .join(', ');
}
