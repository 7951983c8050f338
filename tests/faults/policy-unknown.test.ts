import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { demoOfficer } from '../demo-officer.ts';
import { startTestHub } from '../hub.ts';

const officer = demoOfficer('demo-county-officer', 'CHILD_CARE');
const QUESTION = `{ children(filter: { categories: [LEFT_BEHIND] }, first: 5, orderBy: NAME_ASC) { nodes {
  name civilAffairs { guardianship { guardianName } } education { currentEnrolments { grade } } } } }`;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

it('when the joint meeting cannot say for a minute what is agreed, other departments’ conditional data are denied; own data go on', async () => {
  await using hub = await startTestHub({ demo: { seed: 1, children: 700 }, policy: 'joint-meeting' });
  const later = (seconds: number) => void vi.setSystemTime(Date.now() + seconds * 1_000);
  const whole = await hub.query(QUESTION, {}, officer);
  expect(whole.errors).toBeUndefined();
  const children: Array<Record<string, unknown>> = whole.data.children.nodes;
  expect(children.some(({ education }) => education !== null)).toBe(true);

  await hub.sql('joint-meeting', 'alter table sharing_agreement rename to out_of_reach');
  later(55);
  expect((await hub.query(QUESTION, {}, officer)).data).toEqual(whole.data);

  later(10);
  const without = await hub.query(QUESTION, {}, officer);
  expect(without.data.children.nodes).toEqual(children.map((child) => ({ ...child, education: null })));
  expect(without.errors?.map(({ extensions }) => extensions.code)).toEqual(['POLICY_UNAVAILABLE']);
}, 180_000);
