import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyVersion } from '../../schema/access/policy-content.ts';
import { dayAt } from '../../schema/plain-date.ts';
import { startDepartment } from '../hub.ts';
import { accessMatrix } from './matrix.ts';
import { gatewayCatalogue } from './real-catalogues.ts';

const GOLDEN = new URL('matrix.golden.txt', import.meta.url);

test('the demo officers may read what the reviewed matrix says, under the demo county’s agreements', async () => {
  await using meeting = await startDepartment('joint-meeting', { demo: { seed: 1, children: 100 } });
  const content = await meeting.subgraph.policy();
  if (!content) throw new Error('the joint meeting has no policy');
  const policy = { ...content, sealedChildren: [], version: policyVersion(content), isCurrent: true };
  const matrix = accessMatrix(gatewayCatalogue, policy, dayAt(new Date()));
  if (process.env.UPDATE_GOLDEN) writeFileSync(GOLDEN, matrix);
  expect(matrix.split('\n')).toEqual(readFileSync(GOLDEN, 'utf8').split('\n'));
});
