import type { CellReading } from './ledger-cells.ts';
import type { CellProblem } from './ledger-column.ts';

/** The values of a drop-down list with their Chinese words: `{ BOY: '男' }`. */
export type Words = Readonly<Record<string, string>>;

const SEPARATORS = /[、,;\n|]+/;
const YES = new Set(['是', '有', '√', '✓', '✔', '☑', 'TRUE', '1', 'Y', 'YES', '对', '已']);
const NO = new Set(['否', '无', '没有', '不是', '×', '✗', '✘', '☐', 'X', 'FALSE', '0', 'N', 'NO', '未', '错']);

/** Reads one of the words of a drop-down list (选项), or its English value, whatever the spaces. */
export function readChoice(words: Words): CellReading {
  const values = valuesBy(words);
  return ({ narrow }) => {
    const value = values.get(essence(narrow));
    return value === undefined ? notAChoice(words, [narrow]) : { value };
  };
}

/** Reads several words of a drop-down list, separated by 、 , ; or line breaks. */
export function readChoices(words: Words): CellReading {
  const values = valuesBy(words);
  return ({ narrow }) => {
    const said = narrow.split(SEPARATORS).map(essence).filter(Boolean);
    const found: string[] = [];
    const unknown: string[] = [];
    for (let at = 0; at < said.length; ) {
      const taken = longestKnown(said, at, values);
      if (taken === 0) unknown.push(said[at] as string);
      else found.push(values.get(said.slice(at, at + taken).join('')) as string);
      at += Math.max(taken, 1);
    }
    return unknown.length > 0 || found.length === 0 ? notAChoice(words, unknown) : { value: [...new Set(found)] };
  };
}

/** A word may itself hold a separator: as many pieces as make a known word together (at most four). */
function longestKnown(said: readonly string[], at: number, values: ReadonlyMap<string, string>): number {
  for (let length = Math.min(4, said.length - at); length > 0; length--)
    if (values.has(said.slice(at, at + length).join(''))) return length;
  return 0;
}

/** Reads 是 or 否, also as 有/无, √/×, TRUE/FALSE, 1/0, Y/N. */
export const readFlag: CellReading = ({ compact }) => {
  const word = compact.toUpperCase();
  if (YES.has(word)) return { value: true };
  if (NO.has(word)) return { value: false };
  return { code: 'NOT_A_FLAG', message: '这一格只能填“是”或“否”。', suggestion: '请从下拉列表中选择。' };
};

/** Whether a column of 是/否 (`words` null) or a drop-down list takes this word, so that 「无」 can be an answer. */
export function isAnswerOf(words: Words | null): (compact: string) => boolean {
  const values = words ? valuesBy(words) : NO;
  return (compact) => values.has(essence(compact));
}

function valuesBy(words: Words): ReadonlyMap<string, string> {
  const values = new Map(Object.keys(words).map((value) => [essence(value), value]));
  for (const [value, word] of Object.entries(words)) {
    const known = Object.entries(words).find(([, other]) => essence(other) === essence(word));
    if (known && known[0] !== value) throw new Error(`two values of a drop-down list have the same word: ${word}`);
    values.set(essence(word), value);
  }
  return values;
}

/** What is compared of a word: neither spaces nor separators nor the case of letters count. */
function essence(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[\s、,;|]+/g, '')
    .toUpperCase();
}

function notAChoice(words: Words, said: readonly string[]): CellProblem {
  const all = Object.values(words);
  const near = all.filter((word) => said.some((text) => isNear(essence(word), essence(text))));
  return {
    code: 'NOT_A_CHOICE',
    message: '这一格的内容不在选项之内。',
    suggestion:
      near.length > 0 && near.length <= 3
        ? `请改为“${near.join('”或“')}”。`
        : `请从下拉列表中选择:${all.slice(0, 20).join('、')}${all.length > 20 ? ' 等' : ''}。`,
  };
}

const isNear = (word: string, text: string) => text.length > 1 && (word.includes(text) || text.includes(word));
