import { expect, test } from 'vitest';
import { problemLines, summary, written } from '../../gateway/ledgers/command/import-report.ts';
import { ProgressLine, progressText } from '../../gateway/ledgers/command/progress-line.ts';
import { importOf } from '../ledger-gateway/invented-ledgers.ts';

const running = importOf({ state: 'WRITING', rows: 100_000, rowsDone: 25_000, rowsPerSecond: 2_500, secondsLeft: 30 });

test('progress says rows, rate and what remains; on a terminal with a bar', () => {
  expect(progressText(running, true)).toBe('写入 [######------------------] 25000/100000 行,每秒 2500 行,还需约 30 秒');
  expect(progressText(running, false)).toBe('写入 25000/100000 行,每秒 2500 行,还需约 30 秒');
  expect(progressText(importOf({ state: 'CHECKING', rows: null }), true)).toBe('检查:正在读取文件');
  expect(progressText(importOf({ state: 'DONE' }), true)).toBe(null);
});

test('where lines cannot be overwritten there is one every five seconds', () => {
  const lines: string[] = [];
  let now = 0;
  const progress = new ProgressLine({ write: (text) => lines.push(text) }, () => now);
  for (now = 0; now < 12_000; now += 1_000) progress.show(running);
  expect(lines).toEqual(Array(3).fill('写入 25000/100000 行,每秒 2500 行,还需约 30 秒\n'));
});

test('on a terminal one line is written over, and taken away in the end', () => {
  const lines: string[] = [];
  const progress = new ProgressLine({ isTTY: true, write: (text) => lines.push(text) });
  progress.show(importOf({ state: 'CHECKING', rows: null }));
  progress.show(importOf({ state: 'CHECKED' }));
  progress.end();
  expect(lines).toEqual(['\r\u001b[K检查:正在读取文件', '\r\u001b[K']);
});

test('the summary counts rows by what became of them, in columns, with what is worth telling about the file', () => {
  const counts = { NEW: 120, CHANGED: 3, REFUSED: 7, REVIEW: 1 };
  const info = importOf({ rows: 131, counts, notes: ['工作表“备注”已隐藏,没有读取。'] });
  expect(summary(info)).toBe(`儿童台账:儿童台账.xlsx,131 行(导入编号 7)
  新增　  120
  更新　    3
  无变化    0
  重复　    0
  未通过    7
  待核对    1
  注:工作表“备注”已隐藏,没有读取。`);
  expect(written(info)).toBe('已写入:新增 120 行,更新 3 行;8 行没有写入。');
});

test('a problem is a line: where, what and how to put it right; what a file says cannot move the cursor', () => {
  const problem = { column: 'nationalId', header: '身份证号码', code: 'NATIONAL_ID_INVALID' };
  const problems = [
    { ...problem, message: '“99\u001b[2J1”不是身份证号码。', suggestion: '请按证件填写 18 位。' },
    { column: null, header: null, code: 'OUTSIDE_AREA', message: '这一行不在您的区域。', suggestion: null },
  ];
  const rows = [{ ordinal: 1, sheet: '儿童', row: 7, state: 'REFUSED', childId: null, problems }];
  expect(problemLines(rows)).toEqual([
    '儿童 第 7 行「身份证号码」:“99 [2J1”不是身份证号码。 建议:请按证件填写 18 位。',
    '儿童 第 7 行:这一行不在您的区域。',
  ]);
});
