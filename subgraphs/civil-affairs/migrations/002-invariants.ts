import { Migration } from '@mikro-orm/migrations';

/**
 * Facts of which only one holds at a time: the table, and what is the same. A child is compared by a 64-bit hash of its id:
 * GiST keeps numbers of one size three times faster than texts, and two children do not share one.
 */
const NO_OVERLAP: readonly (readonly [table: string, same: string])[] = [
  ['child_category_record', `hashtextextended("child_id" || ' ' || "category", 0)`],
  ['guardianship', 'hashtextextended("child_id", 0)'],
  ['residence_record', 'hashtextextended("child_id", 0)'],
  ['needs_assessment', `hashtextextended("child_id" || ' ' || "area", 0)`],
  ['child_subsidy', `hashtextextended("child_id" || ' ' || "kind", 0)`],
  ['service_agreement', `hashtextextended("child_id" || ' ' || "home_id", 0)`],
  ['parent_work_place', '"parent_id"'],
  ['former_parent_status', '"parent_id"'],
  ['home_demonstration', '"home_id"'],
];

/** Registers and places whose division must exist. */
const LOCATED = [
  'registered_child',
  'childrens_home',
  'child_director',
  'child_supervisor',
  'training',
  'township_care_home',
  'social_work_station',
  'child_service_organisation',
  'publicity_event',
];

/** What entities cannot declare: periods that may not overlap, and division codes that must be known. */
export class Migration002Invariants extends Migration {
  override up(): void {
    for (const [table, same] of NO_OVERLAP)
      this.addSql(`alter table "${table}" add constraint "${table}_no_overlap"
        exclude using gist ((${same}) with =, daterange("from", "until") with &&)`);
    this.addSql(`alter table "standard" add constraint "standard_no_overlap" exclude using gist
      ("code" with =, (coalesce("region_code", '')) with =, daterange("valid_from", "valid_until") with &&)`);
    for (const table of LOCATED) this.known(table, 'division_code');
    this.known('registered_child', 'household_division_code');
    this.known('division', 'code');
  }

  private known(table: string, column: string): void {
    this.addSql(`alter table "${table}" add constraint "${table}_${column}_known"
      foreign key ("${column}") references "known_division" ("code")`);
  }
}
