import type { Act } from '../../act.ts';
import { rules } from '../findings/index.ts';
import { openExpired } from '../judging/open-expired.ts';
import { outcomeKey } from '../judging/outcome.ts';

/** 说明到期: findings whose explanation has run out are open again, without waiting for their children to be judged. */
export const expireExplanations: Act<undefined> = async (_, work) => outcomeKey(await openExpired(work, rules));
