import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';

const [FIRST, LAST, A_ROW] = [0x4e00, 0x9fff, 128] as const;

/**
 * `node subgraphs/civil-affairs/write-initials.ts`: writes the letters of migration 008, the pinyin initial (拼音首字母) of every
 * unified ideograph in the order of their codes, `.` for one that has no reading. A later reading is a later migration.
 */
function letters(): string {
  const all = Array.from({ length: LAST - FIRST + 1 }, (_, at) => initialOf(String.fromCodePoint(FIRST + at)));
  const rows = Array.from({ length: all.length / A_ROW }, (_, at) => all.slice(at * A_ROW, (at + 1) * A_ROW).join(''));
  return `${rows.join('\n')}\n`;
}

function initialOf(character: string): string {
  const letter = pinyin(character, { pattern: 'first', toneType: 'none', nonZh: 'removed' });
  return /^[a-z]$/.test(letter) ? letter : '.';
}

writeFileSync(new URL('./migrations/008-letters.txt', import.meta.url), letters());
