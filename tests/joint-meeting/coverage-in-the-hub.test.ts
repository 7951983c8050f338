import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeChildren } from '../../gateway/sweep/judge-children.ts';
import type { AskAsJointMeeting } from '../../gateway/sweep/step.ts';
import { measureVillages } from '../../gateway/sweep/village-coverage.ts';
import { departmentCode, type Role } from '../../schema/access/viewer.ts';
import { sweeper } from '../findings/ask-facts.ts';
import { startTestHub, type TestHub } from '../hub.ts';
import { stewardOf } from '../sessions.ts';

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ demo: { seed: 1, children: 700 }, policy: 'joint-meeting' });
  const children = await hub.sql<{ id: string }>('civil-affairs', 'select id from registered_child order by id');
  const ids = children.map(({ id }) => id);
  for (let at = 0; at < ids.length; at += 50) await judgeChildren.run?.(ids.slice(at, at + 50), ask);
  await measureVillages(ask);
}, 240_000);
afterAll(() => hub?.stop());

/** Asks as the sweep of the province does. */
const ask: AskAsJointMeeting = async (query, variables = {}, purpose = 'VERIFICATION') => {
  const { data, errors = [], extensions } = await hub.query(query, variables, { ...sweeper('21'), purpose });
  if (errors.length) console.log(JSON.stringify(errors).slice(0, 1500));
  const departments = ((extensions?.departments ?? []) as { department: string; status: string }[]).map((each) => ({
    ...each,
    department: departmentCode(each.department),
  }));
  return { data, errors, departments } as Awaited<ReturnType<AskAsJointMeeting>>;
};

const COUNTY = '210421';
const as = (department: string, role: Role = 'MANAGER') => ({
  viewer: stewardOf(department, { role, division: COUNTY }),
  purpose: 'SUPERVISION' as const,
});

const page = (fields: string) => `{ division(code: "${COUNTY}") { jointMeeting { ${fields} } } }`;

test('explore', async () => {
  const q = page(`childrenByCoverage(first: 2) { totalCount nodes { childId receivedCount lackingCount received { code } lacking { code } } }
   entitlements { code entitledCount receivedCount share isWithheld }
   villageStandards { code metCount lackingCount share }
   villageCoverage(first: 3) { totalCount nodes { division { name } needCount lackingCount met { code } lacking { code title } } }`);
  console.log(JSON.stringify(await hub.query(q, {}, as('joint-meeting')), null, 1));
  const t = page(`entitlements { code entitledCount receivedCount share isWithheld } villageCoverage(first: 3) { nodes { needCount } } childrenByCoverage { totalCount }`);
  console.log(JSON.stringify(await hub.query(t, {}, as('education')), null, 0));
  console.log(await hub.sql('joint-meeting', "select count(*), min(judged_at), avg(cardinality(entitled)) from child_coverage"), await hub.sql('joint-meeting', "select count(*), sum(need_count) from village_coverage"));
});
