import { expect, test } from 'vitest';
import { loadDemo } from '../../subgraphs/demo/load.ts';
import { freshDatabases, testLinkageKey } from '../databases.ts';

test('smoke', async () => {
  const { education } = await freshDatabases(['education']);
  for (const x of ['school', 'pupil', 'dropout_bulletin'])
    await education!.sql(`alter table ${x} drop constraint if exists ${x}_division_code_known`);
  const t = Date.now();
  await loadDemo({
    seed: 1,
    children: Number(process.env.N ?? 700),
    databases: { education: education!.runtime },
    linkageKey: testLinkageKey,
    log: console.log,
  });
  console.log('ms', Date.now() - t);
  const tables = await education!.sql<any>(`select relname, n_live_tup from pg_stat_user_tables order by 1`);
  for (const { relname } of tables)
    console.log(relname, (await education!.sql<any>(`select count(*) n from "${relname}"`))[0].n);
  console.log(await education!.sql(`select * from dropout_bulletin`));
  console.log(await education!.sql(`select kind, has_counselling_room, count(*) from school group by 1,2`));
  await education!.drop();
}, 600000);
