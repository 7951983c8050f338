import { Migration } from '@mikro-orm/migrations';

/** A corrected day of a stage is taken over by the record of the stage after it, which names it. */
export class Migration006StageDates extends Migration {
  override up(): void {
    this.addSql(`alter table "dream_room_stage_record" drop constraint "dream_room_stage_after_own_stage"`);
    this.addSql(
      `alter table "dream_room_stage_record" add constraint "dream_room_stage_after_own_stage" foreign key ("dream_room_id", "after_stage", "after_on") references "dream_room_stage_record" ("dream_room_id", "stage", "reached_on") on update cascade`,
    );
  }
}
