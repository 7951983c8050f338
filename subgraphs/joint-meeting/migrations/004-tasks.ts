import { Migration } from '@mikro-orm/migrations';
import { CHANGE_NUMBER, movesChangeNumber } from '../change-number.ts';

const TABLES: readonly string[] = [
  `create table "danger_report" (
    "id" bigserial primary key,
    "number" varchar(20) not null,
    "reporter_id" varchar(255) not null,
    "recorded_by" varchar(255) not null,
    "department" varchar(40) not null,
    "reported_at" timestamptz not null,
    "danger" text not null,
    "urgency" text not null,
    "about_child" varchar(28) collate "C" null,
    "child_description" text null,
    "place_code" varchar(12) collate "C" not null,
    "seen" text not null,
    "departments" text[] not null,
    "version" int not null default 1)`,
  `comment on table "danger_report" is '强制报告'`,
  `create index "danger_report_about_child_index" on "danger_report" ("about_child")`,
  `create index "danger_report_place_code_index" on "danger_report" ("place_code")`,
  `create index "danger_report_reporter_id_index" on "danger_report" ("reporter_id")`,
  `create table "escalation_run" (
    "id" bigserial primary key,
    "on" date not null,
    "escalated_count" int not null)`,
  `comment on table "escalation_run" is '一天的任务升级'`,
  `create table "task" (
    "id" bigserial primary key,
    "number" varchar(20) not null,
    "kind" text not null,
    "origin" text not null,
    "finding_id" bigint null,
    "report_id" bigint null,
    "rule_code" varchar(60) null,
    "rule_since" date null,
    "child_id" varchar(28) collate "C" null,
    "place_code" varchar(12) collate "C" not null,
    "from_department" varchar(40) not null,
    "from_place" varchar(12) collate "C" not null,
    "creator_id" varchar(255) not null,
    "created_by" varchar(255) not null,
    "for_department" varchar(40) not null,
    "assignee_id" varchar(255) null,
    "assignee" varchar(255) null,
    "what_to_do" text not null,
    "is_urgent" boolean not null default false,
    "created_on" date not null,
    "counted_from" date not null,
    "accept_due_on" date not null,
    "due_on" date not null,
    "is_due_provisional" boolean not null,
    "state" text not null default 'OPEN',
    "escalation" text null,
    "result" text null,
    "answered_on" date null,
    "visit_department" varchar(40) null,
    "visit_id" varchar(40) null,
    "visited_on" date null,
    "follow_up_due_on" date null,
    "followed_up_on" date null,
    "source" varchar(255) not null,
    "recorded_by" varchar(255) not null,
    "recorded_on" date not null,
    "updated_at" timestamptz not null,
    "version" int not null default 1)`,
  `comment on table "task" is '任务:转介、督办、强制报告'`,
  `create index "task_child_id_id_index" on "task" ("child_id", "id")`,
  `create index "task_place_code_index" on "task" ("place_code")`,
  `create index "task_for_department_state_due_on_index" on "task" ("for_department", "state", "due_on")`,
  `create index "task_report_id_index" on "task" ("report_id")`,
  `create index "task_finding_id_index" on "task" ("finding_id")`,
  `create table "task_event" (
    "id" bigserial primary key,
    "task_id" bigint not null,
    "kind" text not null,
    "at" timestamptz not null,
    "department" varchar(40) not null,
    "recorded_by" varchar(255) not null,
    "text" text null,
    "to_department" varchar(40) null,
    "escalation" text null)`,
  `comment on table "task_event" is '任务的办理过程'`,
  `create index "task_event_task_id_id_index" on "task_event" ("task_id", "id")`,
  `create table "task_notice" (
    "id" bigserial primary key,
    "task_id" bigint not null,
    "department" varchar(40) not null,
    "escalation" text not null,
    "place_code" varchar(12) collate "C" not null,
    "on" date not null)`,
  `comment on table "task_notice" is '任务升级的告知'`,
  `create index "task_notice_task_id_index" on "task_notice" ("task_id")`,
  `create index "task_notice_department_place_code_index" on "task_notice" ("department", "place_code")`,
];

/** What keeps each table true. */
const CONSTRAINTS: readonly string[] = [
  `alter table "danger_report"
    add constraint "danger_report_number_unique" unique ("number"),
    add constraint "danger_report_is_about_somebody" check ("about_child" is not null or "child_description" is not null),
    add constraint "danger_report_reaches_somebody" check (cardinality("departments") > 0),
    add constraint "danger_report_danger_check" check ("danger" in ('DROPPING_OUT', 'PSYCHOLOGICAL_IMBALANCE', 'COERCION', 'LURING', 'DOMESTIC_VIOLENCE', 'SEXUAL_ABUSE', 'ABANDONED', 'MISSING', 'SELF_HARM', 'ILLNESS', 'OTHER')),
    add constraint "danger_report_urgency_check" check ("urgency" in ('IMMEDIATE', 'SOON'))`,
  `alter table "escalation_run"
    add constraint "escalation_run_a_day" unique ("on")`,
  `alter table "task"
    add constraint "task_number_unique" unique ("number"),
    add constraint "task_of_rule_once" unique ("child_id", "rule_code", "rule_since"),
    add constraint "task_report_id_foreign" foreign key ("report_id") references "danger_report" ("id") on delete set null,
    add constraint "task_between_two" check ("from_department" <> "for_department" or "origin" <> 'PERSON'),
    add constraint "task_rule_is_whole" check (num_nulls("rule_code", "rule_since") in (0, 2)),
    add constraint "task_visit_is_whole" check (num_nulls("visit_department", "visited_on") in (0, 2)),
    add constraint "task_answer_has_result" check (("answered_on" is null) = ("result" is null)),
    add constraint "task_assignee_is_whole" check (("assignee_id" is null) = ("assignee" is null)),
    add constraint "task_kind_check" check ("kind" in ('REFERRAL', 'SUPERVISION', 'MANDATORY_REPORT')),
    add constraint "task_origin_check" check ("origin" in ('PERSON', 'FINDING', 'REPORT', 'RULE')),
    add constraint "task_state_check" check ("state" in ('OPEN', 'ACCEPTED', 'ANSWERED', 'RETURNED', 'CLOSED', 'WITHDRAWN')),
    add constraint "task_escalation_check" check ("escalation" in ('MANAGER', 'JOINT_MEETING'))`,
  `alter table "task_notice"
    add constraint "task_notice_once" unique ("task_id", "department", "escalation", "on"),
    add constraint "task_notice_task_id_foreign" foreign key ("task_id") references "task" ("id"),
    add constraint "task_notice_escalation_check" check ("escalation" in ('MANAGER', 'JOINT_MEETING'))`,
  `alter table "task_event"
    add constraint "task_event_task_id_foreign" foreign key ("task_id") references "task" ("id"),
    add constraint "task_event_forwarded_to_somebody" check (("kind" = 'FORWARDED') = ("to_department" is not null)),
    add constraint "task_event_escalated_somewhere" check (("kind" = 'ESCALATED') = ("escalation" is not null)),
    add constraint "task_event_kind_check" check ("kind" in ('CREATED', 'ACCEPTED', 'ANSWERED', 'CLOSED', 'RETURNED', 'WITHDRAWN', 'FORWARDED', 'FOLLOWED_UP', 'ESCALATED')),
    add constraint "task_event_escalation_check" check ("escalation" in ('MANAGER', 'JOINT_MEETING'))`,
];

/** Places are known ones; columns that name a child move with it when it gets its proper id. */
const LOCATED = { task: ['place_code', 'from_place'], danger_report: ['place_code'], task_notice: ['place_code'] };
const CONCERNED = { task: 'child_id', danger_report: 'about_child' };

const KINDS = `'SHARING_REQUEST', 'CORRECTION_REQUEST', 'EMERGENCY_REVIEW', 'TASK_ACCEPTANCE', 'TASK_ANSWER', 'MANDATORY_REPORT',
  'MANDATORY_REPORT_URGENT', 'TASK_ESCALATION'`;

/** Working days, their basis, and since when: the hub's own rules, to be replaced by the joint meeting's. */
const PERIODS = `('TASK_ACCEPTANCE', 2, '联席会议议事规则(演示):任务的受理', '2025-08-01'),
  ('TASK_ANSWER', 10, '联席会议议事规则(演示):任务的办理', '2025-08-01'),
  ('MANDATORY_REPORT', 3, '未成年人保护法第十一条;联席会议议事规则(演示):强制报告的办理', '2025-08-01'),
  ('MANDATORY_REPORT_URGENT', 1, '未成年人保护法第十一条;联席会议议事规则(演示):强制报告的受理、紧急报告的办理', '2025-08-01'),
  ('TASK_ESCALATION', 3, '联席会议议事规则(演示):任务升级', '2025-08-01')`;

/** Tasks, their history and notices, mandatory reports, and the periods in which they are dealt with. */
export class Migration004Tasks extends Migration {
  override up(): void {
    for (const statement of [...TABLES, ...CONSTRAINTS, ...CHANGE_NUMBER]) this.addSql(statement);
    for (const [table, columns] of Object.entries(LOCATED))
      for (const column of columns)
        this.addSql(
          `alter table "${table}" add constraint "${table}_${column}_known" foreign key ("${column}") references "known_division" ("code")`,
        );
    for (const [table, column] of Object.entries(CONCERNED))
      this.addSql(
        `alter table "${table}" add constraint "${table}_concerned_child" foreign key ("${column}") references "concerned_child" ("id") on update cascade deferrable initially deferred`,
      );
    for (const table of ['task', 'danger_report']) this.addSql(movesChangeNumber(table));
    this.addSql('alter table "answer_period" drop constraint "answer_period_kind_check"');
    this.addSql(`alter table "answer_period" add constraint "answer_period_kind_check" check ("kind" in (${KINDS}))`);
    this.addSql(`insert into "answer_period" ("kind", "working_days", "legal_basis", "from") values ${PERIODS}`);
  }
}
