import type { Act } from '../../act.ts';
import { refuse, saysSomething } from '../../check.ts';
import type { RecordParentLeavingInput } from '../schema.generated.ts';
import { changeParent } from './parts/change-parent.ts';

/** 登记父母外出务工 in the school file (FS53). */
export const recordParentLeaving: Act<RecordParentLeavingInput> = async (input, work) => {
  refuse(saysSomething('workPlace', input.workPlace, 100));
  return changeParent({ ...input, kind: 'LEFT', on: input.leftOn, field: 'leftOn' }, work);
};
