import type { Act } from '../../act.ts';
import type { HoldFamilyEducationActivityInput } from '../schema.generated.ts';
import { heldActivity } from './held-activity.ts';

/** 记录已举办的家庭教育活动 of any form. */
export const holdFamilyEducationActivity: Act<HoldFamilyEducationActivityInput> = (input, work) =>
  heldActivity(input.form, input, work);
