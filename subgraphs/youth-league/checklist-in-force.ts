import { sql } from 'kysely';
import { columnsOf, holds } from '../in-force.ts';
import type { Sql } from '../reading.ts';
import { isUnder } from './conditions.ts';

/** The checklist (检查清单) that holds in a division today: of those with items the most specific, else the most specific. */
export function checklistInForce(divisionCode: Sql): Sql {
  return sql`(select l.id from dream_room_checklist l where ${isUnder(divisionCode, sql.ref('l.division_code'))} and ${holds(columnsOf('l'))} order by ${hasItems(sql.ref('l.id'))} desc, length(l.division_code) desc limit 1)`;
}

/** The checklist that holds where the child of a room lives. */
export function checklistOfRoom(child: Sql): Sql {
  return checklistInForce(sql`(select c.division_code from league_child c where c.id = ${child})`);
}

/** Whether an authority has filled at least one item of a checklist. */
export function hasItems(checklist: Sql): Sql {
  return sql`exists (select from dream_room_checklist_item i join dream_room_checklist_group g on g.id = i.group_id where g.checklist_id = ${checklist})`;
}

/** Whether an item belongs to the checklist and its latest check of the room is missing or not met. */
export function isUnmet(item: { id: Sql; group: Sql }, room: Sql, checklist: Sql): Sql {
  const latest = sql`(select k.is_met from dream_room_check k where k.dream_room_id = ${room} and k.item_id = ${item.id} order by k.checked_on desc, k.id desc limit 1)`;
  return sql`(${item.group} in (select g.id from dream_room_checklist_group g where g.checklist_id = ${checklist}) and not coalesce(${latest}, false))`;
}
