import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeChildren } from '../../gateway/sweep/judge-children.ts';
import type { AskAsJointMeeting, SweepAnswer } from '../../gateway/sweep/step.ts';
import { sweeper } from '../findings/ask-facts.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { fullAgreement } from '../sessions.ts';

/** 后安镇: the only place of which the schools share anything with the joint meeting. */
const SHARED = '210421102';
const PROVIDERS = ['CIVIL_AFFAIRS', 'EDUCATION', 'WOMENS_FEDERATION', 'YOUTH_LEAGUE'];

let hub: TestHub;
let ids: string[];

beforeAll(async () => {
  const agreements = PROVIDERS.map((provider) =>
    fullAgreement(provider, 'JOINT_MEETING', provider === 'EDUCATION' ? { divisions: [SHARED] } : {}),
  );
  const policy = async () => ({ agreements, sealedChildren: [], smallCellBelow: 10 });
  hub = await startTestHub({ demo: { seed: 1, children: 700 }, policy });
  const children = await hub.sql<{ id: string }>('civil-affairs', 'select id from registered_child order by id');
  ids = children.map(({ id }) => id);
  for (let at = 0; at < ids.length; at += 50) await judgeChildren.run?.(ids.slice(at, at + 50), ask);
});
afterAll(() => hub?.stop());

/** Asks as the sweep does, through the front door. */
const ask: AskAsJointMeeting = async (query, variables = {}) => {
  const { data, errors = [], extensions } = await hub.query(query, { ...variables }, sweeper('21'));
  return { data, errors, ...extensions } as unknown as SweepAnswer;
};

/** Where a rule has found something, by township. */
async function townships(code: string): Promise<Record<string, number>> {
  const rows = await hub.sql<{ township: string; n: number }>(
    'joint-meeting',
    `select left(division_code, 9) as township, count(*)::int as n from finding where code = '${code}' group by 1`,
  );
  return Object.fromEntries(rows.map(({ township, n }) => [township, n]));
}

describe('a department that shares for one township only 只在部分行政区划共享', () => {
  test('a child it keeps silent about is not “in no school”, and its facts are compared where they are told', async () => {
    const pupils = await hub.sql<{ id: string }>('education', 'select id from pupil');
    const known = new Set(pupils.map(({ id }) => id));
    const unknown = ids.filter((id) => !known.has(id));
    const found = await hub.sql<{ child_id: string; division_code: string }>(
      'joint-meeting',
      `select child_id, division_code from finding where code = 'IN_LEDGER_BUT_IN_NO_SCHOOL'`,
    );
    const silent = found.filter(
      ({ child_id, division_code }) => !unknown.includes(child_id) && !division_code.startsWith(SHARED),
    );
    expect(silent).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
    expect(Object.keys(await townships('KEY_CHILD_WITHOUT_FILE'))).toEqual([SHARED]);
  });

  test('what does not need it is judged everywhere', async () => {
    expect(Object.keys(await townships('DIRECTOR_UNTRAINED')).length).toBeGreaterThan(1);
  });

  test('the answer says what is told of some children only, of which areas, and what to do', async () => {
    const { extensions } = await hub.query(
      'query ($ids: [ID!]!) { childrenToJudge(ids: $ids) { id isActive education { currentEnrolments { from } } } }',
      { ids: ids.slice(0, 5) },
      sweeper('21'),
    );
    expect(extensions?.partly).toEqual(
      ['Child.education', 'EducationChild.currentEnrolments', 'Enrolment.from'].map((coordinate) => ({
        coordinate,
        owner: 'EDUCATION',
        withheldOf: 'OTHER_AREAS',
        isMasked: false,
        areas: [SHARED],
        code: 'NO_AGREEMENT',
        message: '共享授权只覆盖部分行政区划,其他地区的这一数据项不显示或只显示一部分。请在联席会议中提出共享申请。',
      })),
    );
  });
});
