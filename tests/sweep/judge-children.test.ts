import { describe, expect, test } from 'vitest';
import type { ExplainedError } from '../../gateway/exports/front-door.ts';
import { judgeChildren } from '../../gateway/sweep/judge-children.ts';
import type { SweepAnswer } from '../../gateway/sweep/step.ts';

interface Asked {
  ids: readonly string[];
  errors: object[];
  masked: readonly string[];
}

const fifty = Array.from({ length: 50 }, (_, at) => `child ${at}`);
const internal = (path: readonly (string | number)[]): ExplainedError => ({
  message: '',
  path,
  extensions: { code: 'INTERNAL', department: 'education' } as ExplainedError['extensions'],
});

/** Takes fifty children through the step; what the departments answer about some children is a test's to say. */
async function judged(answerAbout: (ids: readonly string[]) => Partial<SweepAnswer>): Promise<Asked[]> {
  const handedOver: Asked[] = [];
  await judgeChildren.run?.(fifty, async (query, variables = {}) => {
    const whole = { data: {}, errors: [], departments: [], masked: [] };
    if (query.startsWith('query SweepDocument')) return { ...whole, data: { sweepDocument: 'query Facts { id }' } };
    if (query.startsWith('query Facts')) return { ...whole, ...answerAbout(variables.ids as string[]) };
    const { childIds, facts } = variables.input as { childIds: string[]; facts: string };
    const { errors, masked } = JSON.parse(facts) as Omit<Asked, 'ids'>;
    handedOver.push({ ids: childIds, errors, masked });
    return whole;
  });
  return handedOver;
}

describe('judging children whose answers are not whole 不完整的答复', () => {
  test('what the departments answered is handed over once, with what came masked', async () => {
    const asked = await judged(() => ({ masked: ['Child.birthDate'] }));
    expect(asked).toEqual([{ ids: fifty, errors: [], masked: ['Child.birthDate'] }]);
  });

  test('an error about one child leaves that child alone unjudged: all others are judged by a whole answer', async () => {
    const asked = await judged((ids) => {
      const at = ids.indexOf('child 31');
      return at < 0 ? {} : { errors: [internal(['childrenToJudge', at, 'education'])] };
    });
    const whole = asked.filter(({ errors }) => errors.length === 0).flatMap(({ ids }) => ids);
    expect(whole.toSorted()).toEqual(fifty.filter((id) => id !== 'child 31').toSorted());
    expect(asked.length).toBeLessThan(16);
    expect(asked.filter(({ ids }) => ids.length === 1 && ids[0] === 'child 31')).toEqual([
      {
        ids: ['child 31'],
        errors: [{ path: ['childrenToJudge', 0, 'education'], code: 'INTERNAL', department: 'EDUCATION' }],
        masked: [],
      },
    ]);
  });

  test('an error about all children is not pursued for ever', async () => {
    const asked = await judged(() => ({ errors: [internal(['childrenToJudge', 0, 'education'])] }));
    expect(asked.length).toBe(24);
  });

  test.each<[string, Partial<SweepAnswer>]>([
    [
      'a department that is not there',
      {
        errors: [internal(['childrenToJudge', 0, 'education'])],
        departments: [{ department: 'EDUCATION', status: 'UNAVAILABLE', asOf: '' }],
      },
    ],
    [
      'a datum that is refused as such',
      {
        errors: [
          {
            message: '',
            path: ['childrenToJudge'],
            extensions: { code: 'NO_AGREEMENT', owner: 'EDUCATION' } as ExplainedError['extensions'],
          },
        ],
      },
    ],
  ])('%s is asked once: asking about fewer children helps nobody', async (_, answer) => {
    expect((await judged(() => answer)).map(({ ids }) => ids)).toEqual([fifty]);
  });
});
