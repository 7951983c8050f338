import { departmentCode } from '../../schema/access/viewer.ts';
import type { ExplainedError } from '../exports/front-door.ts';
import { type AskAsJointMeeting, type SweepAnswer, type SweepStep, wholeData } from './step.ts';

const DOCUMENT = 'query SweepDocument { sweepDocument }';
const JUDGE = `mutation SweepJudge($input: JudgeChildrenInput!) {
  judgeChildren(input: $input) { judgedCount openedCount reopenedCount closedCount failedCount unheard } }`;

/** Enough to find two children among fifty. */
const MOST_QUESTIONS = 24;

/**
 * Judges children (比对): asks the departments what the joint meeting's rules need to know of them, and hands the answer over as
 * it came, errors and all; what can be concluded from it is the rules' affair. Where a department answered and an error may be
 * about one child, both halves are asked about again, down to that child: it alone stays unjudged, not all that were asked
 * about together with it.
 */
export const judgeChildren: SweepStep = {
  name: 'judge-children',
  async run(childIds, ask) {
    const document = await documentOf(ask);
    const waiting = [childIds];
    for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
      const some = waiting.shift();
      if (!some) return;
      const answer = await judged(some, document, ask);
      if (some.length > 1 && isAboutSome(answer)) waiting.push(...halvesOf(some));
    }
  },
};

async function documentOf(ask: AskAsJointMeeting): Promise<string> {
  return String(wholeData(await ask(DOCUMENT)).sweepDocument);
}

async function judged(childIds: readonly string[], document: string, ask: AskAsJointMeeting): Promise<SweepAnswer> {
  const askedAt = new Date().toISOString();
  const answer = await ask(document, { ids: childIds });
  const facts = JSON.stringify(factsOf(answer, askedAt));
  wholeData(await ask(JUDGE, { input: { childIds, facts } }));
  return answer;
}

/**
 * Whether an error may be about some of the children and not the others: its department is there, and it is no refusal of a datum
 * as such, which no child makes better or worse.
 */
function isAboutSome({ errors, departments }: SweepAnswer): boolean {
  const missing = departments.filter(({ status }) => status === 'UNAVAILABLE').map(({ department }) => department);
  return errors.map(errorOf).some(({ path, department, owner }) => {
    const isRefusal = owner !== undefined && !path.some((step) => typeof step === 'number');
    return !isRefusal && !missing.includes(department ?? '');
  });
}

function halvesOf(childIds: readonly string[]): [readonly string[], readonly string[]] {
  const middle = Math.ceil(childIds.length / 2);
  return [childIds.slice(0, middle), childIds.slice(middle)];
}

/** The answer without messages: data, where it has errors and of what kind, what came masked or of some only, and who took part. */
function factsOf({ data, errors, departments, masked = [], partly = [] }: SweepAnswer, askedAt: string) {
  return {
    data,
    errors: errors.map(errorOf),
    departments: departments.map(({ department, status }) => ({ department, status })),
    masked,
    partly: partly.map(({ message: _, code: _code, ...part }) => part),
    askedAt,
  };
}

function errorOf({ path = [], extensions }: ExplainedError) {
  const { code, department, owner } = extensions as ExplainedError['extensions'] & Record<string, unknown>;
  return {
    path,
    code,
    ...(typeof department === 'string' ? { department: departmentCode(department) } : {}),
    ...(typeof owner === 'string' ? { owner } : {}),
  };
}
