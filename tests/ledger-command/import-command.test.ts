import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { childrenCsv } from '../ledger-gateway/children-csv.ts';
import { type CommandHub, startCommandHub } from './command-hub.ts';

let at: CommandHub;
beforeAll(async () => {
  at = await startCommandHub();
});
afterAll(() => at?.[Symbol.asyncDispose]());

const OFFICER = '以演示人员 费数宁(县民政局数据管理员)(demo-data-steward)登录,使用目的 VERIFICATION。\n';

test('a good file: what it holds is shown, written, and everything is in', async () => {
  const file = at.file('儿童台账.csv', childrenCsv([{ place: 601 }, { place: 603 }]));
  const checked = await at.run('civil-affairs', 'children', file, '--check');
  expect(checked.exit).toBe(0);
  expect(checked.out).toMatch(/^儿童台账:儿童台账\.csv,2 行\(导入编号 \d+\)\n {2}新增　 {2}2\n/);
  expect(checked.out).not.toContain('已写入');
  expect(checked.notes.startsWith(OFFICER)).toBe(true);
  const written = await at.run('civil-affairs', 'children', file);
  expect([written.exit, written.out.trimEnd().split('\n').at(-1)]).toEqual([0, '已写入:新增 2 行,更新 0 行。']);
  const again = await at.run('civil-affairs', 'children', file);
  expect([again.exit, again.out.trimEnd().split('\n').at(-1)]).toEqual([0, '没有需要写入的行。']);
});

test('a file with a bad row: the good ones go in, the bad one is explained, and comes back in a workbook', async () => {
  const file = at.file('two.csv', childrenCsv([{ place: 611 }, { place: 613, nationalId: '990421201503060011' }]));
  const result = at.file('result.xlsx');
  const { exit, out } = await at.run('civil-affairs', 'children', file, '--result', result);
  expect(exit).toBe(1);
  expect(out).toMatch(/\n {2}CSV 第 3 行「身份证号码」:.*校验位/);
  expect(out.trimEnd().split('\n').at(-1)).toBe('已写入:新增 1 行,更新 0 行;1 行没有写入。');
  expect(readFileSync(result).subarray(0, 2).toString()).toBe('PK');
});

test('for programs: one JSON object and nothing else', async () => {
  const file = at.file('json.csv', childrenCsv([{ place: 621 }, { place: 623, nationalId: '990421201503060011' }]));
  const { exit, out } = await at.run('civil-affairs', 'children', file, '--json');
  const told = JSON.parse(out);
  expect([exit, told.state, told.counts, told.problems.length]).toEqual([1, 'DONE', { NEW: 1, REFUSED: 1 }, 1]);
  expect(told.problems[0].problems[0].code).toBe('NATIONAL_ID_INVALID');
});

test('an import is looked at again by its number, and taken back', async () => {
  const file = at.file('undo.csv', childrenCsv([{ place: 631 }]));
  const { id } = JSON.parse((await at.run('civil-affairs', 'children', file, '--json')).out);
  const shown = await at.run('follow', 'civil-affairs', String(id));
  expect([shown.exit, shown.out.split('\n')[0]]).toEqual([0, `儿童台账:undo.csv,1 行(导入编号 ${id})`]);
  const undone = await at.run('undo', 'civil-affairs', String(id));
  expect([undone.exit, undone.out]).toEqual([0, `导入 ${id} 已撤销。\n`]);
});

test('a file that is no table is refused with the reason', async () => {
  const { exit, notes } = await at.run('civil-affairs', 'children', at.file('儿童台账.xlsx', '%PDF-1.7 no workbook'));
  expect([exit, notes.trimEnd().split('\n').at(-1)]).toEqual([3, expect.stringMatching(/PDF.*请/)]);
  const empty = await at.run('civil-affairs', 'children', at.file('empty.csv', ''));
  expect([empty.exit, empty.notes]).toEqual([3, `${OFFICER}文件是空的,请选择填写好的工作簿。\n`]);
});

test('what there is, and a template of it', async () => {
  const listed = await at.run('--ledgers');
  expect([listed.exit, listed.out]).toEqual([
    0,
    expect.stringMatching(/民政 civil-affairs\n(?:.*\n)* {2}children {2}儿童台账:/),
  ]);
  const to = at.file('模板.xlsx');
  const template = await at.run('template', 'civil-affairs', 'children', to);
  const size = readFileSync(to).length;
  expect([template.exit, template.out]).toEqual([0, `已存为 ${to}(${size} 字节)。\n`]);
});
