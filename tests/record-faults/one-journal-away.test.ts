import { expect, test } from 'vitest';
import { databaseName } from '../../subgraphs/database.ts';
import type { Asking } from './load.ts';
import { startFaultyHub } from './test-hub-record.ts';

const QUESTION = `query One($id: ID!) { child(id: $id) { id name
  education { name currentEnrolments { grade } } youthLeague { pairing { isComplete } } } }`;

test('a department that cannot write its journal costs its own section, and comes back by itself', async () => {
  await using at = await startFaultyHub();
  const [ask] = at.officers as [Asking];
  const asked = async (id: string) => {
    const { status, text } = await ask({ name: 'One', query: QUESTION, variables: { id } });
    return { status, text, ...JSON.parse(text) };
  };
  const answers = await Promise.all(at.children.slice(0, 20).map(asked));
  const whole = answers.find(({ data }) => data.child.education?.name && data.child.youthLeague);
  const { id } = whole.data.child;

  const role = databaseName('education');
  const schooling = JSON.stringify(whole.data.child.education);
  await at.asSuperuser(`revoke insert on journal.link from ${role}`, 'education');
  for (const _ of ['noticing', 'known']) {
    const { status, text, data, errors, extensions } = await asked(id);
    expect([status, data.child]).toEqual([200, { ...whole.data.child, education: null }]);
    expect(
      errors.map(
        ({
          path,
          extensions: { code, department },
        }: {
          path: string[];
          extensions: object & { code: string; department: string };
        }) => [path, code, department],
      ),
    ).toEqual([[['child', 'education'], 'RECORD_UNAVAILABLE', 'education']]);
    expect(extensions.departments).toContainEqual(
      expect.objectContaining({ department: 'education', status: 'UNAVAILABLE' }),
    );
    expect(text).not.toContain(schooling);
  }
  await at.asSuperuser(`grant insert on journal.link to ${role}`, 'education');
  await expect.poll(async () => (await asked(id)).data, { timeout: 10_000 }).toEqual(whole.data);
  expect(await at.findings()).toEqual([]);
});
