import { afterAll, beforeAll, expect, test } from 'vitest';
import { askFacts, sweeper } from '../findings/ask-facts.ts';
import { type Answer, startTestHub, type TestHub } from '../hub.ts';
import { stewardOf } from '../sessions.ts';

const CHILDREN = 200;
const JUDGE = `mutation ($input: JudgeChildrenInput!) {
  judgeChildren(input: $input) { judgedCount openedCount reopenedCount closedCount failedCount unheard } }`;

let hub: TestHub;
let ids: string[];

beforeAll(async () => {
  hub = await startTestHub({ demo: { seed: 1, children: 700 }, policy: 'joint-meeting' });
  const children = await hub.sql<{ id: string }>('civil-affairs', 'select id from registered_child order by id');
  ids = children.slice(0, CHILDREN).map(({ id }) => id);
});
afterAll(() => hub.stop());

/** Asks for the facts of children as the sweep does, and hands the answer over; `change` is what goes wrong on the way. */
async function judge(childIds: string[], change: (answer: Answer) => Answer = (answer) => answer) {
  const askedAt = new Date().toISOString();
  const { data, errors = [], extensions } = change(await askFacts(hub, childIds));
  if (!data) throw new Error(JSON.stringify(errors));
  const told = errors.map(({ path, extensions: { code, department } }) => ({ path, code, department }));
  const facts = JSON.stringify({ data, errors: told, departments: extensions?.departments, askedAt });
  const answer = await hub.query(JUDGE, { input: { childIds, facts } }, sweeper('21'));
  expect(answer.errors).toBeUndefined();
  return answer.data.judgeChildren;
}

const nothing = { openedCount: 0, reopenedCount: 0, closedCount: 0, failedCount: 0, unheard: [] };

test('what the hub tells of two hundred children is judged by every rule, and again with the same result', async () => {
  let opened = 0;
  for (let at = 0; at < CHILDREN; at += 50) {
    const chunk = ids.slice(at, at + 50);
    const first = await judge(chunk);
    expect(first).toEqual({ ...nothing, judgedCount: 50, openedCount: first.openedCount });
    opened += first.openedCount;
    expect(await judge(chunk)).toEqual({ ...nothing, judgedCount: 50 });
  }
  expect(opened).toBeGreaterThan(0);
  const { data } = await hub.query('{ findings(first: 1) { totalCount } }', {}, secretary);
  expect(data).toEqual({ findings: { totalCount: opened } });
});

test('without the schools’ answer nothing is found or closed that needs it', async () => {
  const without = (answer: Answer): Answer => ({
    ...answer,
    data: { childrenToJudge: answer.data.childrenToJudge.map((child: object) => ({ ...child, education: null })) },
    errors: [
      { message: '', path: ['childrenToJudge', 0, 'education'], extensions: { code: 'DEPARTMENT_UNAVAILABLE' } },
    ],
  });
  expect(await judge(ids.slice(0, 50), without)).toEqual({ ...nothing, judgedCount: 50, unheard: ['EDUCATION'] });
});

test('whoever sees a finding reads its ground in plain words, and the rule that found it', async () => {
  const query = `{ findings(first: 20) { nodes { rule { title rule basis severityReason } responsible departments
    evidence { department coordinate statement } childId division { name } } } }`;
  const { data, errors } = await hub.query(query, {}, secretary);
  expect(errors).toBeUndefined();
  const rows = await hub.sql<{ id: string; name: string }>('civil-affairs', 'select id, name from registered_child');
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  for (const { rule, evidence, childId, division, responsible, departments } of data.findings.nodes) {
    expect(departments).toContain(responsible);
    expect([rule.title, rule.rule, rule.basis, rule.severityReason, division.name].every(Boolean)).toBe(true);
    for (const { statement } of evidence) expect(statement).not.toContain(names.get(childId));
  }
});

const secretary = {
  viewer: stewardOf('joint-meeting', { role: 'MANAGER', division: '210421' }),
  purpose: 'VERIFICATION' as const,
};
