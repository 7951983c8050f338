import { expect, it } from 'vitest';
import { startTestHub } from '../hub.ts';
import { ONE_CHILD } from '../questions/profile.ts';

it('a department that is stopped costs its own section and one clear error; when it is back the section is too', async () => {
  await using hub = await startTestHub({ mode: 'remote', demo: { seed: 1, children: 700 } });
  const { data } = await hub.query('{ children(filter: { categories: [LEFT_BEHIND] }, first: 1) { nodes { id } } }');
  const id = data.children.nodes[0].id;
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
  expect(
    partial.extensions.departments.find((each: { department: string }) => each.department === 'education').status,
  ).toBe('UNAVAILABLE');
});
