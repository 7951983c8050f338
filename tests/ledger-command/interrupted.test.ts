import { afterAll, beforeAll, expect, test } from 'vitest';
import { childrenCsv } from '../ledger-gateway/children-csv.ts';
import { type CommandHub, runImportCommand, startCommandHub } from './command-hub.ts';

let at: CommandHub;
beforeAll(async () => {
  at = await startCommandHub();
});
afterAll(() => at?.[Symbol.asyncDispose]());

test('Ctrl-C cancels an import: nothing goes on behind its back, and it is said how to continue', async () => {
  const rows = Array.from({ length: 15_000 }, (_, place) => ({ place, nationalId: '' }));
  const file = at.file('long.csv', childrenCsv(rows));
  let isInterrupted = false;
  const { exit, notes } = await runImportCommand(
    ['civil-affairs', 'children', file],
    { HUB_URL: at.hub.url },
    (said, interrupt) => {
      if (isInterrupted || !said.includes('检查')) return;
      isInterrupted = true;
      interrupt();
    },
  );
  expect([exit, notes]).toEqual([5, expect.stringContaining('正在取消导入')]);
  expect(notes.trimEnd().split('\n').at(-1)).toBe('导入已取消:已写入的行保留,可用 undo 撤销;再次运行同一命令可继续。');
  const [row] = await at.hub.sql('civil-affairs', 'select state from ledger.import');
  expect(row).toEqual({ state: 'CANCELLED' });
});
