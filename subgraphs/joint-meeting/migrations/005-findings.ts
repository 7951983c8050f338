import { Migration } from '@mikro-orm/migrations';
import { CHANGE_NUMBER, movesChangeNumber } from '../change-number.ts';

/** What the rules find by comparing the departments' facts, what became of it, and the number that moves with it. */
export class Migration005Findings extends Migration {
  override up(): void {
    for (const statement of CHANGE_NUMBER) this.addSql(statement);

    this.addSql(`create table "finding" ("id" bigserial primary key, "child_id" varchar(28) collate "C" not null,
      "code" varchar(60) not null, "what" varchar(100) not null default '', "responsible" varchar(40) not null,
      "departments" varchar(40)[] not null, "severity" text not null, "division_code" varchar(12) collate "C" not null,
      "evidence" jsonb not null, "since" date null, "found_on" date not null, "last_seen_at" timestamptz not null,
      "counted_from" date not null, "due_on" date not null, "is_due_provisional" boolean not null, "state" text not null, "explanation" text null,
      "explained_until" date null, "closed_on" date null, "closed_because" text null, "updated_at" timestamptz not null,
      "version" int not null default 1,
      constraint "finding_once" unique ("child_id", "code", "what"),
      constraint "finding_explained_for_a_time" check (("state" = 'EXPLAINED') = ("explanation" is not null) and ("explanation" is null) = ("explained_until" is null)),
      constraint "finding_closed_for_reason" check (("state" = 'CLOSED') = ("closed_on" is not null) and ("closed_on" is null) = ("closed_because" is null)),
      constraint "finding_rests_on_facts" check (jsonb_array_length("evidence") > 0),
      constraint "finding_severity_check" check ("severity" in ('URGENT', 'SERIOUS', 'ORDINARY')),
      constraint "finding_state_check" check ("state" in ('OPEN', 'EXPLAINED', 'CLOSED')),
      constraint "finding_closed_because_check" check ("closed_because" in ('FACTS_AGREE', 'RULE_WITHDRAWN', 'OUT_OF_SCOPE')),
      constraint "finding_child_id_foreign" foreign key ("child_id") references "concerned_child" ("id") on update cascade,
      constraint "finding_division_code_known" foreign key ("division_code") references "known_division" ("code"))`);
    this.addSql(`create index "finding_division_code_index" on "finding" ("division_code")`);
    this.addSql(`create index "finding_state_severity_due_on_index" on "finding" ("state", "severity", "due_on")`);

    this.addSql(`create table "finding_event" ("id" bigserial primary key, "finding_id" bigint not null,
      "kind" text not null, "at" timestamptz not null, "department" varchar(40) not null,
      "recorded_by" varchar(255) not null, "reason" text null,
      constraint "finding_event_kind_check" check ("kind" in ('FOUND', 'FOUND_AGAIN', 'CLOSED', 'EXPLAINED', 'EXPLANATION_WITHDRAWN', 'EXPLANATION_EXPIRED')),
      constraint "finding_event_finding_id_foreign" foreign key ("finding_id") references "finding" ("id"))`);
    this.addSql(`create index "finding_event_finding_id_id_index" on "finding_event" ("finding_id", "id")`);

    this.addSql(`create table "judged_child" ("child_id" varchar(28) collate "C" not null, "asked_at" timestamptz not null,
      primary key ("child_id"))`);
    this.addSql(`create index "judged_child_asked_at_index" on "judged_child" ("asked_at")`);

    this.addSql(movesChangeNumber('finding', 'child_id', 'state', 'evidence', 'due_on', 'division_code'));
  }
}
