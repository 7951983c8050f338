import { describe, expect, test } from 'vitest';
import { randomOf } from '../../subgraphs/demo/random.ts';
import { figuresOf } from '../../subgraphs/figures/install.ts';
import { departmentNames } from '../../subgraphs/subgraph.ts';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { countedTables, randomWrite } from './random-writes.ts';

const WRITES = Number(process.env.FIGURE_WRITES ?? 60);

/** The sums of all divisions, as the roll-up has them or as a recount gives them. */
async function sums(department: TestDepartment) {
  return department.sql(
    `select * from figure.stock(array(select code from known_division), '{}') s
     where today <> 0 or exists (select from unnest(months) m where m <> 0) order by code, counter, part`,
  );
}

const departments = await Promise.all(
  departmentNames().map(async (name) => ({ name, figures: await figuresOf(name) })),
);

describe.each(departments.filter(({ figures }) => figures.length > 0))('roll-ups of $name', ({ name, figures }) => {
  test('any sequence of writes leaves them as a recount would', async () => {
    await using department = await startDepartment(name, { demo: { seed: 1, children: 700 } });
    const random = randomOf(7, name);
    const tables = countedTables(figures);
    let done = 0;
    for (let write = 1; write <= WRITES; write++) {
      if (await randomWrite(department, tables, random)) done += 1;
      if (write % 17 === 0) await department.sql('select figure.fold()');
    }
    expect(done).toBeGreaterThan(WRITES / 4);
    const kept = await sums(department);
    await department.sql('select figure.rebuild()');
    expect(kept).toEqual(await sums(department));
    expect(kept.length).toBeGreaterThan(100);
  });
});
