import { test } from 'vitest';
import { openParts } from '../../subgraphs/department-parts.ts';
import { freshDatabases, testFieldKeys, testLinkageKey } from '../databases.ts';
import { inventRegister } from './invented-register.ts';
import { inventRows } from './invented-rows.ts';
import { writeRegister } from './write-register.ts';
import { matchPersons } from '../../subgraphs/ledger/matching/match-persons.ts';
import { LEDGER, withWork } from './matching-work.ts';
import { stewardSession } from '../sessions.ts';
import { registerPersons } from '../../subgraphs/ledger/matching/register-persons.ts';
import { regularPerson } from '../../subgraphs/ledger/matching/regular-person.ts';
import { score } from '../../subgraphs/ledger/matching/score.ts';
test('x', async () => {
  const { 'civil-affairs': database } = await freshDatabases(['civil-affairs']);
  const register = inventRegister(1, 3_000);
  console.time('write'); await writeRegister(database!.sql, register, testLinkageKey); console.timeEnd('write');
  const parts = await openParts('civil-affairs', { databaseUrl: database!.runtime, linkageKey: testLinkageKey, fieldKeys: testFieldKeys });
  const rows = inventRows(1, register).slice(0, 500);
  await withWork(parts, stewardSession('civil-affairs'), async (work) => {
    console.time('regular');
    const regular = rows.map(({ given }, ordinal) => regularPerson({ ...given, namedChildId: null, ordinal, sheet: '', row: 1 }, testLinkageKey));
    console.timeEnd('regular');
    console.time('register'); const c0 = process.cpuUsage();
    const found = await registerPersons(work, regular);
    console.timeEnd('register'); console.log(process.cpuUsage(c0));
    let n = 0; console.time('score');
    for (const p of regular) for (const c of found.resembling.get(p.given.ordinal) ?? []) { score(p, c); n++; }
    console.timeEnd('score'); console.log('pairs', n);
    for (const mode of ['CHECK','WRITE','CHECK'] as const) { const t = performance.now(); const c = process.cpuUsage(); await matchPersons(work, LEDGER, rows.map(({ given }, ordinal) => ({ ...given, namedChildId: null, ordinal, sheet: '', row: 1 })), mode); console.log(mode, performance.now() - t, process.cpuUsage(c)); }
    const ex = work.em.execute.bind(work.em);
    (work.em as any).execute = async (s: string, p: unknown[]) => { const r = await ex('explain (analyze, costs off) ' + s, p); console.log((r as any[]).map((x) => x['QUERY PLAN']).filter((l: string) => /Nested|Execution/.test(l)).join('\n')); return []; };
    await registerPersons(work, regular);
  });
  await parts.close(); await database!.drop();
});
