import { test } from 'vitest';
import { dayAt } from '../../schema/plain-date.ts';
import { rules } from '../../subgraphs/joint-meeting/findings/index.ts';
import { STANDARDS } from '../../subgraphs/joint-meeting/findings/standards.ts';
import { startTestHub } from '../hub.ts';
import { allFacts } from './ask-facts.ts';
test('count', async () => {
  await using hub = await startTestHub({ demo: { seed: 1, children: 700 }, policy: 'joint-meeting' });
  const ids = (await hub.sql<{ id: string }>('education', 'select id from pupil')).map(({ id }) => id);
  for (const { id } of await hub.sql<{ id: string }>('civil-affairs', 'select id from registered_child')) if (!ids.includes(id)) ids.push(id);
  const t0 = performance.now();
  const facts = await allFacts(hub, ids);
  const t1 = performance.now();
  const counts: Record<string, number> = {};
  for (const f of facts) for (const r of rules) for (const x of r.judge(f, { today: dayAt(new Date()), standards: STANDARDS })) counts[r.code] = (counts[r.code] ?? 0) + (x ? 1 : 0);
  console.log(ids.length, facts.length, 'ms per chunk', (t1 - t0) / Math.ceil(ids.length / 50), 'judge ms', performance.now() - t1, counts);
}, 120_000);
