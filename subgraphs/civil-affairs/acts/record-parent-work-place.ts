import type { Act } from '../../act.ts';
import { found, notBefore, notInFuture, problem, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { Parent } from '../entities/parent.ts';
import { ParentWorkPlace } from '../entities/parent-work-place.ts';
import type { RecordParentWorkPlaceInput } from '../schema.generated.ts';
import { after } from './day-order.ts';

/** 登记父母务工地点变动: ends the place that holds and begins the next on the same day. */
export const recordParentWorkPlace: Act<RecordParentWorkPlaceInput> = async (input, work) => {
  const parent = await found('parentId', input.parentId, (id) => work.em.findOne(Parent, { id }));
  const [last] = await work.em.find(ParentWorkPlace, { parent }, { orderBy: { from: 'desc' }, limit: 1 });
  refuse(
    parent.status === 'DECEASED' ? problem('parentId', '这位父母已登记为死亡,不能再登记务工地点,请核对。') : null,
    saysSomething('place', input.place),
    saysSomething('employer', input.employer),
    saysSomething('occupation', input.occupation),
    saysSomething('source', input.source),
    notInFuture('from', input.from, work.today),
    after('from', input.from, last?.from, '现有务工地点的起始日期'),
    notBefore('from', input.from, last?.until, '上一务工地点的结束日期'),
  );
  if (last && !last.until) last.until = input.from;
  await work.em.flush();
  const { parentId: _parentId, source, ...own } = input;
  const place = work.em.create(ParentWorkPlace, { parent, ...own, ...recorded(work, source) });
  await work.em.flush();
  return place.id;
};
