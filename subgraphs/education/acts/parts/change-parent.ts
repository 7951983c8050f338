import type { Work } from '../../../act.ts';
import { notInFuture, problem, refuse } from '../../../check.ts';
import { recorded } from '../../../recorded.ts';
import { SchoolFileParentChange } from '../../entities/school-file-parent-change.ts';
import type { SchoolFileParent } from '../../schema.generated.ts';
import { schoolFileSeen } from './school-file-seen.ts';

interface ParentChange {
  schoolFileId: string;
  expectedVersion: number;
  parent: SchoolFileParent;
  kind: 'LEFT' | 'RETURNED';
  /** The day of the change and the input field that states it. */
  on: string;
  field: string;
  workPlace?: string | null;
}

/** Enters into a school file that a parent left or came back; changes of one parent come in the order of their days. */
export async function changeParent(change: ParentChange, work: Work): Promise<number> {
  const { em, today } = work;
  const { parent, kind, on, field } = change;
  refuse(notInFuture(field, on, today));
  const schoolFile = await schoolFileSeen(change, work);
  const last = await em.findOne(SchoolFileParentChange, { schoolFile, parent }, { orderBy: { changedOn: 'desc' } });
  refuse(
    last && on <= last.changedOn ? problem(field, '日期必须晚于这位家长上一次变动的日期,请核对。') : null,
    kind === 'RETURNED' && last?.kind !== 'LEFT'
      ? problem('parent', '档案中这位家长不在外出状态,请先登记外出。')
      : null,
  );
  const { workPlace } = change;
  em.create(SchoolFileParentChange, {
    schoolFile,
    parent,
    kind,
    changedOn: on,
    workPlace,
    ...recorded(work, '学校留守儿童档案'),
  });
  return schoolFile.id;
}
