import type { Act } from '../../act.ts';
import { inOrder, notInFuture, problem, refuse } from '../../check.ts';
import { seen } from '../../seen.ts';
import { KeyFamilyRecord } from '../entities/key-family-record.ts';
import type { EndKeyFamilyInput } from '../schema.generated.ts';

/** 解除重点家庭: the record ends, and stays. */
export const endKeyFamily: Act<EndKeyFamilyInput> = async (input, { em, today }) => {
  const record = await seen(em, KeyFamilyRecord, 'recordId', input.recordId, input.expectedVersion);
  const isEnded = problem('recordId', '这项认定已经解除,不能再次解除。');
  refuse(
    record.until ? isEnded : null,
    inOrder('until', record.from, input.until),
    notInFuture('until', input.until, today),
  );
  record.until = input.until;
  await em.flush();
  return record.id;
};
