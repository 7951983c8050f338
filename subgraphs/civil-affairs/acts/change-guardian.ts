import type { Act } from '../../act.ts';
import { notBefore, notInFuture, refuse, saysSomething } from '../../check.ts';
import { recorded } from '../../recorded.ts';
import { Guardianship } from '../entities/guardianship.ts';
import type { ChangeGuardianInput } from '../schema.generated.ts';
import { childAsSeen } from './child-on-register.ts';
import { after } from './day-order.ts';

/** 变更监护人: ends the guardianship that holds and begins the next on the same day (FS53: every change with its date). */
export const changeGuardian: Act<ChangeGuardianInput> = async (input, work) => {
  const child = await childAsSeen('childId', input.childId, input.expectedVersion, work);
  const [last] = await work.em.find(Guardianship, { child }, { orderBy: { from: 'desc' }, limit: 1 });
  refuse(
    saysSomething('guardianName', input.guardianName, 100),
    saysSomething('phone', input.phone, 30),
    saysSomething('changeReason', input.changeReason),
    saysSomething('source', input.source),
    notInFuture('from', input.from, work.today),
    notBefore('from', input.from, child.birthDate, '出生日期'),
    after('from', input.from, last?.from, '现有监护关系的起始日期'),
    notBefore('from', input.from, last?.until, '上一段监护关系的结束日期'),
  );
  if (last && !last.until) last.until = input.from;
  child.updatedAt = work.now;
  await work.em.flush();
  const { childId: _childId, expectedVersion: _expectedVersion, source, ...own } = input;
  const guardianship = work.em.create(Guardianship, { child, ...own, ...recorded(work, source) });
  await work.em.flush();
  return guardianship.id;
};
