import { LockMode } from '@mikro-orm/postgresql';
import type { Act } from '../../act.ts';
import { found, inOrder, notInFuture, refuse } from '../../check.ts';
import { KeyFamilyRecord } from '../entities/key-family-record.ts';
import type { EndKeyFamilyInput } from '../schema.generated.ts';

/** 解除重点家庭: the record ends, and stays. */
export const endKeyFamily: Act<EndKeyFamilyInput> = async (input, { em, today }) => {
  const record = await found('recordId', input.recordId, (id) => em.findOne(KeyFamilyRecord, { id }));
  await em.lock(record, LockMode.OPTIMISTIC, input.expectedVersion);
  const isEnded = { field: 'input.recordId', message: '这项认定已经解除,不能再次解除。' };
  refuse(
    record.until ? isEnded : null,
    inOrder('until', record.from, input.until),
    notInFuture('until', input.until, today),
  );
  record.until = input.until;
  await em.flush();
  return record.id;
};
