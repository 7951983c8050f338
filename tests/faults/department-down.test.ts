import { expect, it } from 'vitest';
import { demoOfficer } from '../demo-officer.ts';
import { type Answer, startTestHub, type TestHub } from '../hub.ts';
import { ONE_CHILD } from '../questions/profile.ts';

const LEFT_BEHIND = '{ children(filter: { categories: [LEFT_BEHIND] }, first: 1) { nodes { id } } }';

async function someChild(hub: TestHub, as?: Parameters<TestHub['query']>[2]): Promise<string> {
  return (await hub.query(LEFT_BEHIND, {}, as)).data.children.nodes[0].id;
}

const statusOf = ({ extensions }: Answer, department: string) =>
  extensions.departments.find((each: { department: string }) => each.department === department).status;

it('a department that is killed costs its own section and one clear error', async () => {
  await using hub = await startTestHub({ mode: 'remote', demo: { seed: 1, children: 700 } });
  const id = await someChild(hub);
  const whole = await hub.query(ONE_CHILD, { id });
  expect(whole.errors).toBeUndefined();

  await hub.processes.education?.kill();
  const partial = await hub.query(ONE_CHILD, { id });
  expect(partial.data.child).toEqual({ ...whole.data.child, education: null });
  expect(partial.errors).toHaveLength(1);
  expect(partial.errors?.[0]).toMatchObject({
    path: ['child', 'education'],
    extensions: { code: 'DEPARTMENT_UNAVAILABLE', department: 'education' },
  });
  expect(JSON.stringify(partial)).not.toMatch(/http|ECONN|127\.0\.0\.1/);
  expect(statusOf(partial, 'education')).toBe('UNAVAILABLE');
}, 180_000);

it('the joint meeting killed costs nothing at first: what it had agreed to is known to the gateway and to the departments', async () => {
  await using hub = await startTestHub({
    mode: 'remote',
    demo: { seed: 1, children: 700 },
    policy: 'joint-meeting',
  });
  const officer = demoOfficer('demo-county-officer', 'CHILD_CARE');
  const question = `query ($id: ID!) { child(id: $id) { name education { currentEnrolments { grade } } } }`;
  const id = await someChild(hub, officer);
  const before = await hub.query(question, { id }, officer);
  expect(before.errors).toBeUndefined();
  await hub.processes['joint-meeting']?.kill();
  expect((await hub.query(question, { id }, officer)).data).toEqual(before.data);
}, 180_000);
