import { expect, test } from 'vitest';
import { dayAt } from '../../schema/plain-date.ts';
import type { Cell } from '../../subgraphs/ledger-column.ts';
import { timeOfDay } from '../../subgraphs/ledger-times.ts';

const column = timeOfDay('开门时刻', { isRequired: true });
const read = (cell: Cell) => column.parse(cell, dayAt(new Date()));

test('a time of day is read however it stands in the cell', () => {
  const written: Cell[] = ['09:00', '9:00', '9:00', ' 09 : 00 ', '09:00:00', 0.375];
  expect(written.map(read)).toEqual(written.map(() => ({ value: '09:00' })));
  expect(read(column.print('16:30'))).toEqual({ value: '16:30' });
});

test('what is no time of day is refused with advice; an empty cell is asked for', () => {
  for (const cell of ['9点', '24:00', '12:60', 9, '上午'])
    expect(read(cell)).toEqual({
      code: 'RULE',
      message: '这一格不是有效的时刻。',
      suggestion: '请写成“时:分”,例如 08:30。',
    });
  expect(read(null)).toMatchObject({ code: 'REQUIRED' });
});
