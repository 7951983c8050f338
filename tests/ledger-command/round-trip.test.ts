import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CommandHub, startCommandHub } from './command-hub.ts';

let at: CommandHub;
beforeAll(async () => {
  at = await startCommandHub();
});
afterAll(() => at?.[Symbol.asyncDispose]());

test('what the command takes out can be brought in again, and changes nothing', async () => {
  const file = at.file('children.csv');
  const taken = await at.run('export', 'civil-affairs', 'children', file, '--division', '210421102');
  expect([taken.exit, taken.out]).toEqual([0, `已存为 ${file}(${readFileSync(file).length} 字节)。\n`]);
  const { counts, problems } = JSON.parse((await at.run('civil-affairs', 'children', file, '--check', '--json')).out);
  expect([Object.keys(counts), problems]).toEqual([['SAME'], []]);
});
