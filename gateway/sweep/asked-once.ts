import type { AskAsJointMeeting, SweepAnswer } from './step.ts';

/** Asks the same, but what does not depend on any variable only once (同一问题只问一次): a page of children is many questions. */
export function askedOnce(ask: AskAsJointMeeting): AskAsJointMeeting {
  const known = new Map<string, Promise<SweepAnswer>>();
  return (query, variables = {}, purpose) => {
    if (Object.keys(variables).length > 0) return ask(query, variables, purpose);
    const key = `${purpose ?? ''} ${query}`;
    const answer = known.get(key) ?? ask(query, variables, purpose);
    known.set(key, answer);
    return answer;
  };
}
