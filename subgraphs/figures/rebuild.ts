import { withClient } from '../database.ts';
import { embeddedUrls } from '../embedded-runtime-url.ts';
import { departmentNames } from '../subgraph.ts';
import { hasFigures } from './install.ts';

const USAGE = '用法:npm run figures:rebuild -- [部门…](不写部门时为全部;枢纽可以正在运行)';

/** How far the kept sums were from the recount: none, unless somebody wrote past the triggers. */
interface Rebuilt {
  department: string;
  sums: number;
  differing: number;
}

const SUMS = `select code, counter, part, today, months from figure.stock(array(select d.code from public.known_division d), '{}')`;

/** Whether today's sum or that of any month was another one; a sum that is not kept is nought. */
const DIFFERS = `(coalesce(k.today, 0) <> coalesce(r.today, 0) or exists (
  select from unnest(k.months, r.months) as m(kept, recounted) where coalesce(kept, 0) <> coalesce(recounted, 0)))`;

/** `npm run figures:rebuild`: works all figures out anew from the departments' tables (重新汇总), and says what was different. */
async function rebuild(department: string): Promise<Rebuilt> {
  const url =
    process.env.MIGRATION_DATABASE_URL ?? embeddedUrls(process.env.HUB_DATA_DIR || '.hub', department).migration;
  return withClient(url, async (client) => {
    await client.query('begin');
    await client.query('select figure.fold()');
    await client.query(`create temporary table kept on commit drop as ${SUMS}`);
    await client.query('select figure.rebuild()');
    const { rows } = await client.query<{ sums: string; differing: string }>(
      `select count(*) as sums, count(*) filter (where ${DIFFERS}) as differing
       from kept k full join (${SUMS}) r using (code, counter, part)`,
    );
    await client.query('commit');
    return { department, sums: Number(rows[0]?.sums), differing: Number(rows[0]?.differing) };
  });
}

try {
  const known = departmentNames().filter(hasFigures);
  const asked = process.argv.slice(2);
  const strange = asked.find((name) => !known.includes(name));
  if (strange) throw new Error(`没有统计指标的部门“${strange}”。${USAGE}`);
  if (process.env.MIGRATION_DATABASE_URL && asked.length !== 1)
    throw new Error(`设置了 MIGRATION_DATABASE_URL 时须写明它是哪个部门的。${USAGE}`);
  for (const department of asked.length > 0 ? asked : known) {
    const { sums, differing } = await rebuild(department);
    console.log(`${department}:重新汇总 ${sums} 个数,与原来不同的 ${differing} 个`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
