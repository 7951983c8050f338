import { sql } from 'kysely';
import type { FieldProblem } from '../../../schema/errors.ts';
import type { Act, Work } from '../../act.ts';
import { notInFuture, notNegative, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { seen } from '../../seen.ts';
import { checklistOfRoom, isUnmet } from '../checklist-in-force.ts';
import { DreamRoom } from '../entities/dream-room.ts';
import { DreamRoomStageRecord } from '../entities/dream-room-stage-record.ts';
import type { AdvanceDreamRoomInput, DreamRoomStage } from '../schema.generated.ts';

const STAGES: readonly DreamRoomStage[] = ['APPLIED', 'SURVEYED', 'APPROVED', 'RENOVATING', 'ACCEPTED', 'FOLLOWED_UP'];
const NAMES = ['已申请', '已勘察', '已批准', '改造中', '已验收', '已回访'];

/** 推进梦想小屋: to the next stage only, not dated before the last, and accepted only when no configured item is unmet. */
export const advanceDreamRoom: Act<AdvanceDreamRoomInput> = async (input, work) => {
  const { em, today } = work;
  const { stage, reachedOn, dueOn, costYuan, funder, note } = input;
  const room = await seen(em, DreamRoom, 'dreamRoomId', input.dreamRoomId, input.expectedVersion);
  const last = await em.findOneOrFail(DreamRoomStageRecord, { dreamRoom: room, stage: room.stage });
  refuse(
    isNext(room.stage, stage),
    notInFuture('reachedOn', reachedOn, today),
    reachedOn < last.reachedOn ? problem('reachedOn', `不能早于上一阶段的日期(${last.reachedOn}),请核对。`) : null,
    notNegative('costYuan', costYuan),
    saysSomething('funder', funder, 100),
    stage === 'ACCEPTED' ? await allMet(room, work) : null,
  );
  const before = { afterStage: room.stage, afterOn: last.reachedOn };
  em.create(DreamRoomStageRecord, {
    dreamRoom: room,
    stage,
    reachedOn,
    ...before,
    note,
    ...recorded(work, input.source),
  });
  room.stage = stage;
  room.dueOn = dueOn ?? room.dueOn;
  room.costYuan = costYuan ?? room.costYuan;
  room.funder = funder ?? room.funder;
  return room.id;
};

function isNext(present: DreamRoomStage, asked: DreamRoomStage): FieldProblem | null {
  const next = STAGES.indexOf(present) + 1;
  if (STAGES[next] === asked) return null;
  const message = STAGES[next]
    ? `现处“${NAMES[next - 1]}”阶段,下一阶段只能是“${NAMES[next]}”(${STAGES[next]})。`
    : '已完成回访,没有下一阶段。';
  return problem('stage', message);
}

/** Every item of the checklist in force has a latest check that is met; a checklist without items asks for nothing. */
async function allMet(room: DreamRoom, { em }: Work): Promise<FieldProblem | null> {
  const checklist = checklistOfRoom(sql`${room.child.id}`);
  const item = { id: sql.ref('i.id'), group: sql.ref('i.group_id') };
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from dream_room_checklist_item i where ${isUnmet(item, sql`${room.id}::bigint`, checklist)}`.execute(
    em.getKysely(),
  );
  const count = rows[0]?.count ?? 0;
  return count === 0 ? null : problem('stage', `检查清单还有 ${count} 项未达到,请整改并登记检查结果后再验收。`);
}
