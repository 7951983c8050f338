import type { Act } from '../../act.ts';
import type { RecordParentReturnInput } from '../schema.generated.ts';
import { changeParent } from './parts/change-parent.ts';

/** 登记父母返回 in the school file (FS53). */
export const recordParentReturn: Act<RecordParentReturnInput> = (input, work) =>
  changeParent({ ...input, kind: 'RETURNED', on: input.returnedOn, field: 'returnedOn' }, work);
