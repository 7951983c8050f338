import { test } from 'vitest';
import { loadDemo } from '../../subgraphs/demo/load.ts';
import { freshDatabases, testLinkageKey } from '../databases.ts';
test.each(['2027-09-01', '2027-08-31', '2028-02-29', '2029-09-01', '2027-01-01', '2027-03-02'])('%s', async (today) => {
  const { education } = await freshDatabases(['education']);
  await loadDemo({ seed: 2, children: 700, databases: { education: education!.runtime }, linkageKey: testLinkageKey, today: today as never });
  console.log(today, JSON.stringify(await education!.sql(`select month::text, count(*), min(school_days), max(school_days) from attendance_month group by 1 order by 1`)));
  await education!.drop();
}, 600000);
