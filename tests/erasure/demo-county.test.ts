import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDepartment, type TestDepartment } from '../hub.ts';
import { CANARY, leaveSchool, letSing, planOf, restOf, richest, rowsByTable, tablesWith } from './canary.ts';
import { asPreviewed, ERASING, erase, type Preview, previewOf, problemsOf } from './erasing.ts';

describe.each(Object.keys(ERASING))('%s', (name) => {
  let department: TestDepartment;
  let preview: Preview;
  let rows: Map<string, string[]>;
  beforeAll(async () => {
    department = await startDepartment(name, { demo: { seed: 1, children: 700 } });
    preview = await erasable(department, name);
    rows = await rowsByTable(department.database, preview.childId);
  });
  afterAll(() => department?.stop());

  test('the preview counts every row that leads to the child, found independently by foreign keys', () => {
    const byKeys = [...rows.values()].reduce((sum, ids) => sum + ids.length, 0);
    expect(preview.rowCount).toBe(byKeys);
    expect(preview.rows.reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe(preview.rowCount);
    expect(preview.rows.length).toBeGreaterThan(2);
  });

  test('everything written about the child goes, in one act; all other rows stay exactly as they were', async () => {
    const { database } = department;
    expect(await letSing(database, rows)).toBeGreaterThan(3);
    expect((await tablesWith(database, CANARY)).length).toBeGreaterThan(0);
    const before = await restOf(database, rows);
    const answer = await erase(department, name, asPreviewed(preview, { note: '抚未保〔2026〕3号' }));
    expect(answer.errors).toBeUndefined();
    expect(answer.data[ERASING[name]?.act ?? '']).toEqual({
      id: '1',
      childId: preview.childId,
      ground: 'GUARDIAN_REQUEST',
      note: '抚未保〔2026〕3号',
      rowCount: preview.rowCount,
      rows: preview.rows,
      recordedBy: '测试数据管理员',
    });
    expect(await restOf(database, new Map())).toEqual(before);
    expect(await tablesWith(database, CANARY)).toEqual([]);
    expect(await tablesWith(database, preview.childId)).toEqual(['erasure']);
  });

  test('afterwards the child is not known here: not previewed, not erased again, told to the steward as erased', async () => {
    const { childId } = preview;
    expect(await previewOf(department, name, childId)).toBeNull();
    expect(problemsOf(await erase(department, name, asPreviewed(preview)))).toEqual([
      'input.childId: 没有找到这个编号对应的记录,请从列表中重新选择。',
    ]);
    const field = `${ERASING[name]?.noun}Erasures`;
    const { data } = await department.execute(`query($id: ID!) { ${field}(childId: $id) { ground rowCount } }`, {
      id: childId,
    });
    expect(data[field]).toEqual([{ ground: 'GUARDIAN_REQUEST', rowCount: preview.rowCount }]);
  });
});

/** The preview of the child about whom most is known and nothing is being done. */
async function erasable(department: TestDepartment, name: string): Promise<Preview> {
  for (const id of await richest(department.database, await planOf(name))) {
    if (name === 'education') await leaveSchool(department.database, id);
    const preview = await previewOf(department, name, id);
    if (preview && preview.obstacles.length === 0) return preview;
  }
  throw new Error(`Every child of ${name} is being worked on.`);
}
