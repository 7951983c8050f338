import type { Column, ColumnOptions } from './ledger-column.ts';
import { text } from './ledger-columns.ts';

const CLOCK = /^(\d{1,2}):(\d{2})(?::00)?$/;

/** Declares a time of day (时刻) as `HH:MM`; a time cell of Excel, which holds a part of a day, is read as well. */
export function timeOfDay(header: string, options: ColumnOptions = {}): Column {
  const made = text(header, { note: '24 小时制,写成“时:分”。', example: '09:00', max: 20, ...options });
  return {
    ...made,
    parse: (cell, today) => {
      if (typeof cell === 'number' && cell >= 0 && cell < 1) return { value: clockOf(Math.round(cell * 1440)) };
      const parsed = made.parse(cell, today);
      return 'value' in parsed && typeof parsed.value === 'string' ? read(parsed.value) : parsed;
    },
  };
}

function read(written: string): ReturnType<Column['parse']> {
  const [, hours, minutes] = CLOCK.exec(written.normalize('NFKC').replace(/\s+/g, '')) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  return minute < 1440 && Number(minutes) < 60 ? { value: clockOf(minute) } : NOT_A_TIME;
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

const NOT_A_TIME = {
  code: 'RULE',
  message: '这一格不是有效的时刻。',
  suggestion: '请写成“时:分”,例如 08:30。',
} as const;
