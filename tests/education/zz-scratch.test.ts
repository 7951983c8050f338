import { test } from 'vitest';
import pg from 'pg';
import { randomOf } from '../../subgraphs/demo/random.ts';
import { figuresOf } from '../../subgraphs/figures/install.ts';
import { startDepartment } from '../hub.ts';
import { countedTables, randomWrite } from '../figures/random-writes.ts';
test('scratch', { timeout: 300_000 }, async () => {
  await using d = await startDepartment('education', { demo: { seed: 1, children: 700 } });
  const sums = () => d.sql(`select * from figure.stock(array(select code from known_division), '{}') s where today <> 0 or exists (select from unnest(months) m where m <> 0) order by code, counter, part`);
  const random = randomOf(7, 'x');
  const c = new pg.Client({ connectionString: d.database.migration });
  await c.connect();
  const loop = async (off: string) => { const r = await c.query(`select set_config('figure.paused', '${off}', false)`); for (const tb of ['teacher_visit','attendance_month','enrolment','school_file','psychological_screening','school']) { const q = `update ${tb} set source = left(source, 9) || 'x' where ctid = (select min(ctid) from ${tb})`; for (let i = 0; i < 8; i++) await c.query(q); const s = performance.now(); for (let i = 0; i < 40; i++) await c.query(q); console.log(`PERF ${off} ${tb} ${(performance.now() - s) / 40}`); } void r; };
  await loop('on'); await loop('off'); await loop('on'); await loop('off');
  for (const s of [null, 10]) { for (let i = 0; i < 3; i++) await c.query(`select figure.report('210421', null, 12, 9, '{}', $1)`, [s]); const t = performance.now(); for (let i = 0; i < 5; i++) await c.query(`select figure.report('210421', null, 12, 9, '{}', $1)`, [s]); console.log(`PERF report ${s} ${(performance.now() - t) / 5}`); }
  await c.end();
  for (const table of countedTables(await figuresOf('education'))) {
    await d.sql(`drop function figure.on_${table}() cascade`);
    let done = 0;
    for (let i = 0; i < 6; i++) if (await randomWrite(d, [table], random)) done++;
    const kept = JSON.stringify(await sums());
    await d.sql('select figure.rebuild()');
    console.log(`TABLE ${table} writes ${done} noticed ${kept !== JSON.stringify(await sums())}`);
  }
});
