import { expect, test } from 'vitest';
import pg from 'pg';
import { randomOf } from '../../subgraphs/demo/random.ts';
import { figuresOf } from '../../subgraphs/figures/install.ts';
import { startDepartment } from '../hub.ts';
import { countedTables, randomWrite } from '../figures/random-writes.ts';

test('scratch', { timeout: 300_000 }, async () => {
  let t = performance.now();
  const lap = (what: string) => { const n = performance.now(); console.log(what, Math.round(n - t)); t = n; };
  await using d = await startDepartment('education', { demo: { seed: 1, children: 300 } });
  lap('start');
  const c = new pg.Client({ connectionString: d.database.migration });
  await c.connect();
  const ex = async (sql: string) => { const s = performance.now(); const r = await c.query(sql); console.log(Math.round((performance.now() - s)*10)/10, 'ms', sql.slice(0, 90)); return r.rows; };
  t = performance.now();
  for (const tb of ['teacher_visit', 'school_file', 'attendance_month','psychological_screening','enrolment','suspected_dropout','school','campus_activity','pupil','course'])
    for (let i = 0; i < 3; i++) await ex(`update ${tb} set source = source || 'x' where ctid = (select min(ctid) from ${tb})`);
  for (let i = 0; i < 7; i++) await ex(`update teacher_visit set source = source || 'x' where ctid = (select min(ctid) from teacher_visit)`);
  const [{ report }] = await ex(`select figure.report('210421', null, 12, 9, '{}', null)`) as any;
  await ex(`select figure.report('210421', null, 12, 9, '{}', null)`);
  await ex(`select figure.report('210421', null, 12, 9, '{}', 10)`);
  for (const f of report) console.log(f.code, f.value, f.numerator, f.denominator, f.target?.value, f.isTargetMet, JSON.stringify(f.parts.map((p: any) => p.value)), JSON.stringify(f.variants.map((v: any) => v.value)), JSON.stringify(f.trend.map((v: any) => v.value)));
  await ex('select figure.rebuild()');
  console.log((await ex('select jsonb_object_agg(counter, n) as o from (select counter, count(*) n from figure.fact group by 1) x'))[0]);
  await c.end();
  t = performance.now();
  const figures = await figuresOf('education');
  const tables = countedTables(figures);
  const random = randomOf(7, 'education');
  for (let i = 0; i < 12; i++) { await randomWrite(d, tables, random); lap('write'); }
  expect(1).toBe(1);
});
