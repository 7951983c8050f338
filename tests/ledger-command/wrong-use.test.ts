import { afterAll, beforeAll, expect, test } from 'vitest';
import { USAGE } from '../../gateway/ledgers/command/import-options.ts';
import { childrenCsv } from '../ledger-gateway/children-csv.ts';
import { freePort } from '../sign-in/test-sign-in.ts';
import { type CommandHub, runImportCommand, startCommandHub } from './command-hub.ts';

let at: CommandHub;
beforeAll(async () => {
  at = await startCommandHub();
});
afterAll(() => at?.[Symbol.asyncDispose]());

test('the wrong words are answered with how it is used', async () => {
  const wrong = [[], ['civil-affairs'], ['undo', 'civil-affairs', 'x'], ['export', 'a', 'b', 'c.pdf'], ['--nonsense']];
  for (const args of wrong) expect(await at.run(...args)).toEqual({ exit: 2, out: '', notes: `${USAGE}\n` });
  expect(await at.run('--help')).toEqual({ exit: 0, out: `${USAGE}\n`, notes: '' });
});

test('a department, ledger, file or officer that is not there is wrong use, and it is said what there is', async () => {
  const file = at.file('one.csv', childrenCsv([{ place: 701 }]));
  const notes = async (...args: string[]) => {
    const ran = await at.run(...args);
    return [ran.exit, ran.notes.trimEnd().split('\n').at(-1)];
  };
  expect(await notes('civil-affairs', 'child', file)).toEqual([
    2,
    expect.stringMatching(/^民政没有台账 child。可用:.*children/),
  ]);
  expect(await notes('civil-affairs', 'children', '没有.csv')).toEqual([2, '找不到文件 没有.csv,请核对路径。']);
  expect(await notes('fire-brigade', 'children', file)).toEqual([
    2,
    expect.stringContaining('演示中没有这个部门的人员'),
  ]);
  expect(await notes('civil-affairs', 'children', file, '--officer', 'x')).toEqual([
    2,
    expect.stringContaining('可用:demo-'),
  ]);
  expect(await notes('civil-affairs', 'children', file, '--purpose', 'FUN')).toEqual([
    2,
    expect.stringContaining('可用:'),
  ]);
  expect(await notes('civil-affairs', 'children', file, '--result', file)).toEqual([
    2,
    '--result 不能与要导入的文件同名。',
  ]);
});

test('who may not import is told by the hub, also as JSON', async () => {
  const file = at.file('two.csv', childrenCsv([{ place: 703 }]));
  const args = ['civil-affairs', 'children', file, '--officer', 'demo-education-manager', '--json'];
  const { exit, out, notes } = await at.run(...args);
  const { error } = JSON.parse(out);
  expect([exit, error.code, notes]).toEqual([4, 'OTHER_DEPARTMENT', `${error.message}\n`]);
});

test('a token that does not hold, or no token and no demo, is not let in', async () => {
  const file = at.file('three.csv', childrenCsv([{ place: 705 }]));
  const environment = { HUB_URL: at.hub.url, HUB_TOKEN: 'not-a-token' };
  const { exit, notes } = await runImportCommand(['civil-affairs', 'children', file], environment);
  expect([exit, notes]).toEqual([4, '访问令牌无效、已过期或已吊销,请重新取得令牌。\n']);
});

test('a hub that does not run is said to be so', async () => {
  const file = at.file('four.csv', childrenCsv([{ place: 707 }]));
  const { exit, out, notes } = await at.run(
    'civil-affairs',
    'children',
    file,
    '--url',
    `http://127.0.0.1:${await freePort()}`,
  );
  expect([exit, out, notes]).toEqual([4, '', '枢纽没有运行,请先 npm start(枢纽在别处的,用 --url 写明地址)。\n']);
});
