import type { Purpose } from '../../schema/access/viewer.ts';
import type { PartlyTold } from '../answer-extensions.ts';
import type { FrontDoorAnswer } from '../exports/front-door.ts';

/** What the hub's front door answers the sweep; departments are called as `enum Department` calls them. */
export interface SweepAnswer extends Pick<FrontDoorAnswer, 'data' | 'errors' | 'departments'> {
  /** Coordinates that came masked, where there are any. */
  masked?: readonly string[];
  /** Coordinates that are told of some children only, where there are any. */
  partly?: readonly PartlyTold[];
}

/** Asks the hub's own front door as the joint meeting (经正门查询), for one area; the purpose is VERIFICATION unless said. */
export type AskAsJointMeeting = (
  query: string,
  variables?: Readonly<Record<string, unknown>>,
  purpose?: Purpose,
) => Promise<SweepAnswer>;

/** One thing that is done on every sweep (比对步骤). It has to be idempotent: what failed, or was cut off, is done again. */
export interface SweepStep {
  name: string;
  /** For children whose data have changed, at most 50; throws when it could not be done. */
  run?(children: readonly string[], ask: AskAsJointMeeting): Promise<void>;
  /** Once a round for each area, whether or not anything has changed: orders, due days; `minutes` is how often at most. */
  round?: { minutes: number; run(ask: AskAsJointMeeting): Promise<void> };
}

/** The data of an answer that has to be whole. */
export function wholeData(answer: SweepAnswer): Readonly<Record<string, unknown>> {
  const [error] = answer.errors;
  if (error) throw new Error(`answered with ${error.extensions.code}`);
  if (!answer.data) throw new Error('answered without data');
  return answer.data;
}
