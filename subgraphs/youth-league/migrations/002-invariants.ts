import { Migration } from '@mikro-orm/migrations';

/** What entities cannot say: no overlap in time, visitors of the same pairing, stages in order, known divisions. */
const invariants = [
  `alter table "harbour_companion" add constraint "harbour_companion_one_at_a_time" exclude using gist ("harbour_id" with =, daterange("from", "until") with &&)`,
  `alter table "harbour_opening_time" add constraint "harbour_opening_time_no_overlap" exclude using gist ("harbour_id" with =, "occasion" with =, daterange("from", "until") with &&, int4range(replace("opens_at", ':', '')::int, replace("closes_at", ':', '')::int) with &&)`,
  `alter table "harbour_membership" add constraint "harbour_membership_once_at_a_time" exclude using gist ("child_id" with =, "harbour_id" with =, daterange("from", "until") with &&)`,
  `alter table "pairing" add constraint "pairing_one_at_a_time" exclude using gist ("child_id" with =, daterange("from", "until") with &&)`,
  `alter table "pairing_member" add constraint "pairing_member_one_per_role" exclude using gist ("pairing_id" with =, "role" with =, daterange("from", "until") with &&)`,
  `alter table "care_standard" add constraint "care_standard_no_overlap" exclude using gist ("division_code" with =, "kind" with =, daterange("from", "until") with &&)`,
  `alter table "dream_room_checklist" add constraint "dream_room_checklist_no_overlap" exclude using gist ("division_code" with =, daterange("from", "until") with &&)`,
  `alter table "pairing_member" add constraint "pairing_member_of_pairing" unique ("pairing_id", "id")`,
  `alter table "monthly_visit" add constraint "monthly_visit_visitor_of_pairing" foreign key ("pairing_id", "visitor_id") references "pairing_member" ("pairing_id", "id")`,
  `alter table "dream_room_stage_record" add constraint "dream_room_stage_after_own_stage" foreign key ("dream_room_id", "after_stage", "after_on") references "dream_room_stage_record" ("dream_room_id", "stage", "reached_on")`,
  `alter table "dream_room" add constraint "dream_room_stage_is_recorded" foreign key ("id", "stage") references "dream_room_stage_record" ("dream_room_id", "stage") deferrable initially deferred`,
  `alter table "heart_harbour" add constraint "heart_harbour_division_code_known" foreign key ("division_code") references "known_division" ("code")`,
  `alter table "league_base" add constraint "league_base_division_code_known" foreign key ("division_code") references "known_division" ("code")`,
  `alter table "league_volunteer" add constraint "league_volunteer_division_code_known" foreign key ("division_code") references "known_division" ("code")`,
  `alter table "league_child" add constraint "league_child_division_code_known" foreign key ("division_code") references "known_division" ("code")`,
  `alter table "collective_care" add constraint "collective_care_division_code_known" foreign key ("division_code") references "known_division" ("code")`,
  `alter table "care_project_activity" add constraint "care_project_activity_division_code_known" foreign key ("division_code") references "known_division" ("code")`,
  `alter table "care_standard" add constraint "care_standard_division_code_known" foreign key ("division_code") references "known_division" ("code")`,
  `alter table "dream_room_checklist" add constraint "dream_room_checklist_division_code_known" foreign key ("division_code") references "known_division" ("code")`,
];

/** The six projects that JS37 names. */
const projects = [
  `insert into "care_project" ("kind", "name", "document") values ('PSYCHOLOGY_CLASS', '心理课堂', '苏民案复〔2021〕37号'), ('SUMMER_DAY_CARE', '爱心暑托班', '苏民案复〔2021〕37号'), ('MICRO_WISH', '实现微心愿', '苏民案复〔2021〕37号'), ('WARM_WINTER', '暖冬行动', '苏民案复〔2021〕37号'), ('HAPPY_READING', '悦读计划', '苏民案复〔2021〕37号'), ('ECHO_OF_LOVE', '爱的回音', '苏民案复〔2021〕37号')`,
];

/** Invariants written by hand, and the six care projects. */
export class Migration002Invariants extends Migration {
  override up(): void {
    for (const statement of [...invariants, ...projects]) this.addSql(statement);
  }
}
