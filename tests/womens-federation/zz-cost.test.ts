import { expect, test } from 'vitest';
import { startDepartment } from '/work/main/tests/hub.ts';
test('cost', async () => {
  await using d = await startDepartment('womens-federation', { demo: { seed: 1, children: 700 } });
  const time = async (name: string, f: () => Promise<unknown>) => {
    await f(); const ts: number[] = [];
    for (let i = 0; i < 15; i++) { const t = performance.now(); await f(); ts.push(performance.now() - t); }
    ts.sort((a, b) => a - b); console.log(name, 'median', ts[7]?.toFixed(1), 'max', ts[14]?.toFixed(1));
  };
  await time('report county', () => d.sql(`select figure.report('210421', null, 12, 9, '{}', 5, 'WOMENS_FEDERATION')`));
  await time('report village no areas', () => d.sql(`select figure.report('210421102001', null, 12, null, '{}', null, 'WOMENS_FEDERATION')`));
  const writes: Record<string, string> = {
    session: `update family_guidance_session set held_on = held_on + 1 where id = 1`,
    child: `update guided_child set birth_date = birth_date + 1 where id = (select id from guided_child order by id limit 1)`,
    visit: `update joint_home_visit set visited_on = visited_on - 1 where id = 1`,
    guidance: `update family_guidance set opened_on = opened_on - 1 where id = 1`,
    site: `update guidance_site set opened_on = opened_on - 1 where kind = 'TOWNSHIP' and id = (select min(id) from guidance_site where kind = 'TOWNSHIP')`,
    grid: `update grid_worker set "from" = "from" - 1 where id = 1`,
    activity: `update family_education_activity set participant_count = participant_count + 1 where id = 1`,
    report: `update at_risk_report set reported_on = reported_on - 1 where id = 1`,
  };
  for (const [name, text] of Object.entries(writes)) {
    await time(name, () => d.sql(text));
    await time(`${name} paused`, () => d.sql(`begin; set local figure.paused = 'on'; ${text}; commit`));
  }
  expect(1).toBe(1);
}, 120000);
