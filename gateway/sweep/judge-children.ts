import { departmentCode } from '../../schema/access/viewer.ts';
import type { ExplainedError } from '../exports/front-door.ts';
import { type AskAsJointMeeting, type SweepAnswer, type SweepStep, wholeData } from './step.ts';

const DOCUMENT = 'query SweepDocument { sweepDocument }';
const JUDGE = `mutation SweepJudge($input: JudgeChildrenInput!) {
  judgeChildren(input: $input) { judgedCount openedCount reopenedCount closedCount failedCount unheard } }`;

/**
 * Judges children (比对): asks the departments what the joint meeting's rules need to know of them, and hands the answer over as
 * it came, errors and all; what can be concluded from it is the rules' affair.
 */
export const judgeChildren: SweepStep = {
  name: 'judge-children',
  async run(childIds, ask) {
    const askedAt = new Date().toISOString();
    const answer = await ask(await documentOf(ask), { ids: childIds });
    const facts = JSON.stringify(factsOf(answer, askedAt));
    wholeData(await ask(JUDGE, { input: { childIds, facts } }));
  },
};

async function documentOf(ask: AskAsJointMeeting): Promise<string> {
  return String(wholeData(await ask(DOCUMENT)).sweepDocument);
}

/** The answer without messages: data, where it has errors and of what kind, and who took part. */
function factsOf({ data, errors, departments }: SweepAnswer, askedAt: string) {
  return {
    data,
    errors: errors.map(errorOf),
    departments: departments.map(({ department, status }) => ({ department, status })),
    askedAt,
  };
}

function errorOf({ path = [], extensions }: ExplainedError) {
  const { code, department, owner } = extensions as ExplainedError['extensions'] & Record<string, unknown>;
  const whose = typeof department === 'string' ? { department: departmentCode(department) } : {};
  return { path, code, ...whose, ...(owner ? { owner } : {}) };
}
