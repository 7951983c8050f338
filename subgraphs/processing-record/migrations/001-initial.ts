import { Migration } from '@mikro-orm/migrations';

/** How many (records, or children where the rule says so) are too many to begin with. */
const THRESHOLDS = {
  OUTSIDE_CASE: 1,
  OUTSIDE_AREA: 5,
  NOT_YOUR_CASE: 1,
  MANY_CHILDREN: 200,
  NIGHT: 1,
  DAY_OFF: 10,
  REPEATED_DENIALS: 10,
  EMPTY_SEARCHES: 20,
  BREAK_GLASS: 1,
  SAME_CHILD: 20,
};

/** What every department keeps, and the settings of the processing record: how long it is kept, and what is conspicuous. */
export class Migration001Initial extends Migration {
  override up() {
    this.addSql(
      `create table "act_receipt" ("idempotency_key" varchar(100) not null, "act" varchar(100) not null, "input_hash" varchar(64) not null, "result_key" varchar(64) not null, "at" timestamptz not null, primary key ("idempotency_key"));`,
    );
    this.addSql(`comment on table "act_receipt" is '操作回执:同一个幂等键只生效一次';`);
    this.addSql(
      `create table "child_alias" ("id" bigserial primary key, "alias_id" varchar(28) collate "C" not null, "child_id" varchar(28) collate "C" not null, "from" timestamptz not null, "until" timestamptz null, "recorded_by" varchar(255) not null);`,
    );
    this.addSql(`comment on table "child_alias" is '儿童编号的别名:临时编号与正式编号的对应,可撤销';`);
    this.addSql(`create index "child_alias_child_id_index" on "child_alias" ("child_id");`);
    this.addSql(
      `create unique index "child_alias_current_unique" on "child_alias" ("alias_id") where "until" is null;`,
    );
    this.addSql(
      `create table "known_division" ("code" varchar(12) collate "C" not null, "level" text not null, primary key ("code"));`,
    );
    this.addSql(`comment on table "known_division" is '行政区划代码(公开标准数据,各部门各存一份,用于核对)';`);
    this.addSql(
      `alter table "known_division" add constraint "known_division_level_check" check ("level" in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'));`,
    );
    this.addSql(
      `create table "retention_setting" ("id" bigserial primary key, "years" int not null, "document" varchar(255) not null, "from" date not null, "until" date null, "set_at" timestamptz not null, "recorded_by" varchar(255) not null);`,
    );
    this.addSql(`comment on table "retention_setting" is '处理记录的保存期限(年),自何日起,依据';`);
    this.addSql(
      `alter table "retention_setting" add constraint "retention_setting_no_overlap" exclude using gist (daterange("from", "until") with &&);`,
    );
    this.addSql(
      `alter table "retention_setting" add constraint "retention_setting_ends_after_start" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "retention_setting" add constraint "retention_setting_is_lasting" check ("years" between 3 and 30);`,
    );
    this.addSql(
      `insert into "retention_setting" ("years", "document", "from", "set_at", "recorded_by") values (5, '联席会议工作规则(处理记录保存期限)', '2025-08-01', now(), '系统');`,
    );
    this.addSql(
      `create table "anomaly_threshold" ("id" bigserial primary key, "rule" text not null, "at_least" int not null, "document" varchar(255) not null, "from" date not null, "until" date null);`,
    );
    this.addSql(`comment on table "anomaly_threshold" is '异常规则的界限:达到多少次(人)才列出,自何日起,依据';`);
    this.addSql(
      `alter table "anomaly_threshold" add constraint "anomaly_threshold_no_overlap" exclude using gist ("rule" with =, daterange("from", "until") with &&);`,
    );
    this.addSql(
      `alter table "anomaly_threshold" add constraint "anomaly_threshold_ends_after_start" check ("until" > "from");`,
    );
    this.addSql(
      `alter table "anomaly_threshold" add constraint "anomaly_threshold_is_positive" check ("at_least" > 0);`,
    );
    for (const [rule, least] of Object.entries(THRESHOLDS))
      this.addSql(
        `insert into "anomaly_threshold" ("rule", "at_least", "document", "from") values ('${rule}', ${least}, '联席会议工作规则(处理记录核查)', '2025-08-01');`,
      );
  }
}
