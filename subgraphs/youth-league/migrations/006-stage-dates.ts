import { Migration } from '@mikro-orm/migrations';

/**
 * A corrected day of a stage is taken over by the record of the stage after it, which names it; and no room is accepted while an
 * item of the checklist that held on that day is unmet, whoever writes.
 */
export class Migration006StageDates extends Migration {
  override up(): void {
    this.addSql(`alter table "dream_room_stage_record" drop constraint "dream_room_stage_after_own_stage"`);
    this.addSql(
      `alter table "dream_room_stage_record" add constraint "dream_room_stage_after_own_stage" foreign key ("dream_room_id", "after_stage", "after_on") references "dream_room_stage_record" ("dream_room_id", "stage", "reached_on") on update cascade`,
    );
    this.addSql(`create function "dream_room_checklist_met"() returns trigger language plpgsql as $$
      begin
        if exists (
          select from dream_room_checklist_item i join dream_room_checklist_group g on g.id = i.group_id
          where g.checklist_id = (
            select l.id from dream_room_checklist l join dream_room r on r.id = new.dream_room_id
              join league_child c on c.id = r.child_id
            where starts_with(c.division_code, l.division_code) and daterange(l."from", l.until) @> new.reached_on
              and exists (select from dream_room_checklist_group lg join dream_room_checklist_item li on li.group_id = lg.id
                where lg.checklist_id = l.id)
            order by length(l.division_code) desc limit 1)
          and not coalesce((select k.is_met from dream_room_check k
            where k.dream_room_id = new.dream_room_id and k.item_id = i.id order by k.checked_on desc, k.id desc limit 1), false)
        ) then
          raise exception 'an item of the checklist is unmet' using errcode = '23514', constraint = 'dream_room_checklist_met';
        end if;
        return new;
      end $$`);
    this.addSql(`create trigger "dream_room_checklist_met" before insert on "dream_room_stage_record"
      for each row when (new.stage = 'ACCEPTED') execute function "dream_room_checklist_met"()`);
  }
}
