import { sql } from 'kysely';
import type { Act } from '../../act.ts';
import { found, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { checklistOfRoom } from '../checklist-in-force.ts';
import { DreamRoom } from '../entities/dream-room.ts';
import { DreamRoomCheck } from '../entities/dream-room-check.ts';
import { DreamRoomChecklistItem } from '../entities/dream-room-checklist-item.ts';
import type { RecordDreamRoomCheckInput } from '../schema.generated.ts';

/** 登记一个清单条目的检查结果; the item must belong to the checklist that holds where the child lives. */
export const recordDreamRoomCheck: Act<RecordDreamRoomCheckInput> = async (input, work) => {
  const { em, today } = work;
  const dreamRoom = await found('dreamRoomId', input.dreamRoomId, (id) => em.findOne(DreamRoom, { id }));
  const item = await found('itemId', input.itemId, (id) =>
    em.findOne(DreamRoomChecklistItem, { id }, { populate: ['group'] }),
  );
  const inForce = sql<{ id: string | null }>`select ${checklistOfRoom(sql`${dreamRoom.child.id}`)} as id`;
  const { rows } = await inForce.execute(em.getKysely());
  const isInForce = Number(rows[0]?.id) === item.group.checklist.id;
  refuse(
    isInForce ? null : problem('itemId', '这个条目不在该地现行的检查清单中,请从小屋的清单中选择。'),
    notInFuture('checkedOn', input.checkedOn, today),
    saysSomething('note', input.note, 1000),
  );
  const { checkedOn, isMet, note } = input;
  const check = em.create(DreamRoomCheck, { dreamRoom, item, checkedOn, isMet, note, ...recorded(work, input.source) });
  await em.flush();
  return check.id;
};
