import { expect, test, vi } from 'vitest';
import { openEmbeddedDatabases } from '../../gateway/embedded-databases.ts';
import { RECORD_DEPARTMENT } from '../../schema/processing-record/roles.ts';
import { withClient } from '../../subgraphs/database.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { freshFolder } from './data-dir.ts';

vi.setConfig({ testTimeout: 120_000 });

const earlier = departmentNames().filter((name) => name !== RECORD_DEPARTMENT);
const demo = { seed: 1, children: 120 };

/** What a run on a data directory finds: rows of the register, division codes by department, and what it said. */
async function run(dataDir: string, departments: readonly string[], filledWith: typeof demo | null) {
  const said: string[] = [];
  const databases = await openEmbeddedDatabases(departments, {
    dataDir,
    demo: filledWith,
    log: (line) => said.push(line),
  });
  try {
    const count = async (department: string, table: string) => {
      const url = databases.urls[department] as string;
      const text = `select count(*)::int as count from ${table}`;
      return withClient(url, async (client) => (await client.query<{ count: number }>(text)).rows[0]?.count as number);
    };
    const divisions = await Promise.all(departments.map((name) => count(name, 'known_division')));
    return {
      children: await count('civil-affairs', 'registered_child'),
      divisions: new Set(divisions),
      said,
      ...databases,
    };
  } finally {
    await databases.stop();
  }
}

test.each([
  ['with the demo county, started without', demo, null],
  ['without any data', null, null],
])(
  'a data directory of the version before the processing record, %s, gets it at the next start',
  async (_what, first, next) => {
    using folder = freshFolder('before-the-record');
    const before = await run(folder.path, earlier, first);
    expect([before.record, before.divisions.size]).toEqual([null, 1]);
    const after = await run(folder.path, departmentNames(), next);
    expect(after.record).toEqual({
      writer: expect.stringContaining('//processing_record_writer:'),
      sealer: expect.stringContaining('//processing_record_sealer:'),
    });
    expect([after.children, after.divisions]).toEqual([before.children, before.divisions]);
    expect(after.said).toEqual(['新增部门 processing-record:已建好数据库,抄入了行政区划代码,没有其他数据。']);
    expect((await run(folder.path, departmentNames(), next)).said).toEqual([]);
  },
);
