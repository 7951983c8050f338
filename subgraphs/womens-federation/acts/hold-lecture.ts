import type { Act } from '../../act.ts';
import type { HoldLectureInput } from '../schema.generated.ts';
import { heldActivity } from './held-activity.ts';

/** 记录已举办的家庭教育大讲堂. */
export const holdLecture: Act<HoldLectureInput> = (input, work) => heldActivity('LECTURE', input, work);
