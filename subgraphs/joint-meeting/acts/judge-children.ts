import type { Act } from '../../act.ts';
import { rules } from '../findings/index.ts';
import { judgeFacts } from '../judging/judge-facts.ts';
import { outcomeKey } from '../judging/outcome.ts';
import type { JudgeChildrenInput } from '../schema.generated.ts';

/** 比对: opens, keeps and closes the findings of some children by what the departments answered about them. */
export const judgeChildren: Act<JudgeChildrenInput> = async (input, work) =>
  outcomeKey(await judgeFacts(input, work, rules));
